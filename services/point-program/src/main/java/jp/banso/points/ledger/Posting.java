package jp.banso.points.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One request to the ledger: all of its movements happen, or none. Plain data, so that it can wait
 * in a queue.
 *
 * @param program the ledger it is for
 * @param id made by the client, kept for ever; the same id with the same body is answered the same
 * @param amount null: all there is of the parent
 * @param spokenOf the account whose balance and version the answer gives; null: the parent's
 * @param parties what is recorded beside the movements, for statements and analysis
 * @param accounts every account the movements may touch, and what it must be: a budget's id never
 *     passes for a wallet's
 * @param opens accounts that are opened when they are not there yet
 * @param completion what follows when an account has become full, or null
 * @param terms what else the request says
 * @param caller who asks: never a resident's own subject
 * @param bodyHash tells two requests with the same id apart
 */
public record Posting(
    LedgerOfProgram program,
    UUID id,
    TransactionKind kind,
    Long amount,
    UUID spokenOf,
    Parties parties,
    Map<UUID, AccountKind> accounts,
    List<NewAccount> opens,
    List<Movement> movements,
    Completion completion,
    Terms terms,
    String caller,
    byte[] bodyHash) {

  /** Hashes the body once, where the posting is made. */
  public Posting(
      LedgerOfProgram program,
      UUID id,
      TransactionKind kind,
      Long amount,
      UUID spokenOf,
      Parties parties,
      Map<UUID, AccountKind> accounts,
      List<NewAccount> opens,
      List<Movement> movements,
      Completion completion,
      Terms terms,
      String caller) {
    this(
        program,
        id,
        kind,
        amount,
        spokenOf,
        parties,
        accounts,
        opens,
        movements,
        completion,
        terms,
        caller,
        hash(kind, amount, parties, terms));
  }

  /** What the service works out later is no part of the hash. */
  private static byte[] hash(TransactionKind kind, Long amount, Parties parties, Terms terms) {
    var body =
        new StringBuilder(300)
            .append(kind.name())
            .append('|')
            .append(amount)
            .append('|')
            .append(parties.wallet())
            .append('|')
            .append(parties.merchant())
            .append('|')
            .append(parties.budget())
            .append('|')
            .append(parties.recipient())
            .append('|')
            .append(terms.parent())
            .append('|')
            .append(terms.paid())
            .append('|')
            .append(terms.holdFor())
            .append('|')
            .append(terms.effectiveAt())
            .append('|')
            .append(terms.lot());
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(body.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
