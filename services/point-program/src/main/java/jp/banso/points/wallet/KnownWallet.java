package jp.banso.points.wallet;

import java.util.UUID;

/**
 * A wallet as the other features know it.
 *
 * @param issuer 全国地方公共団体コード of the programme's issuer
 * @param holder the holder's pseudonym, never shown; null when it is not linked to anybody
 */
public record KnownWallet(UUID program, UUID id, String issuer, String holder) {

  /** Whether it is still the same holder's. */
  public boolean isOf(KnownWallet other) {
    return holder != null && holder.equals(other.holder);
  }
}
