package jp.banso.points.program;

import java.util.UUID;
import jp.banso.points.ledger.LedgerOfProgram;

/**
 * A programme as the other features know it.
 *
 * @param issuer 全国地方公共団体コード of the issuer
 * @param open whether points move
 */
public record KnownProgram(UUID id, String issuer, String nameJa, String nameEn, boolean open) {

  /** What the ledger needs to know. */
  public LedgerOfProgram ledger() {
    return new LedgerOfProgram(id, issuer, open);
  }

  /** The source of its points is the account with the programme's own id. */
  public UUID issuance() {
    return id;
  }
}
