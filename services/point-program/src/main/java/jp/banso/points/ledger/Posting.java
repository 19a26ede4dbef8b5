package jp.banso.points.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One request to the ledger: all of its movements happen, or none. Plain data, so that it can wait
 * in a queue.
 *
 * @param program the ledger it is for, and whether that is open
 * @param id made by the client, kept for ever; the same id with the same body is answered the same
 * @param spokenOf the account whose balance and version the answer gives
 * @param parties what is recorded beside the movements, for statements and analysis
 * @param reverses the transaction this one turns round, or null
 * @param accounts every account the movements may touch, and what it must be: a budget's id never
 *     passes for a wallet's
 * @param completion what follows when an account has become full, or null
 * @param caller who asks: never a resident's own subject
 */
public record Posting(
    LedgerOfProgram program,
    UUID id,
    TransactionKind kind,
    long amount,
    UUID spokenOf,
    Parties parties,
    UUID reverses,
    Map<UUID, AccountKind> accounts,
    List<Movement> movements,
    Completion completion,
    String caller) {

  /**
   * The programme as the ledger needs to know it.
   *
   * @param issuer 全国地方公共団体コード of the issuer
   */
  public record LedgerOfProgram(UUID id, String issuer, boolean open) {}

  /** Whom a transaction concerns; each may be null. */
  public record Parties(UUID wallet, UUID merchant, UUID budget) {}

  /**
   * Tells two requests with the same id apart. What the service works out later is no part of it.
   */
  byte[] bodyHash() {
    var body = kind.name() + "|" + amount + "|" + parties + "|" + Objects.toString(reverses);
    try {
      return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
