package jp.banso.points.transaction;

import java.util.Map;
import java.util.Set;
import jp.banso.platform.security.Roles;
import jp.banso.points.ledger.TransactionKind;

/**
 * What a request of a kind looks like: the parts it must have, those it may have, and who may ask.
 */
record Shape(Set<Part> must, Set<Part> may, Set<String> roles) {
  private static final Map<TransactionKind, Shape> SHAPES =
      Map.of(
          TransactionKind.GRANT,
          new Shape(
              Set.of(Part.WALLET, Part.BUDGET, Part.AMOUNT),
              Set.of(Part.PAID, Part.EFFECTIVE_AT),
              Set.of(Roles.PROGRAM_MANAGER, Roles.SCOPE_POINTS_GRANT)),
          TransactionKind.REDEEM,
          new Shape(
              Set.of(Part.WALLET, Part.MERCHANT, Part.AMOUNT),
              Set.of(),
              Set.of(Roles.MERCHANT, Roles.RESIDENT, Roles.SCOPE_POINTS_REDEEM)),
          TransactionKind.TRANSFER,
          new Shape(
              Set.of(Part.WALLET, Part.RECIPIENT, Part.AMOUNT),
              Set.of(),
              Set.of(Roles.RESIDENT, Roles.SCOPE_POINTS_REDEEM)),
          TransactionKind.HOLD,
          new Shape(
              Set.of(Part.WALLET, Part.MERCHANT, Part.AMOUNT, Part.HOLD_SECONDS),
              Set.of(),
              Set.of(Roles.MERCHANT, Roles.SCOPE_POINTS_REDEEM)),
          TransactionKind.CAPTURE,
          new Shape(
              Set.of(Part.HOLD),
              Set.of(Part.AMOUNT, Part.MERCHANT),
              Set.of(Roles.MERCHANT, Roles.SCOPE_POINTS_REDEEM)),
          TransactionKind.VOID,
          new Shape(
              Set.of(Part.HOLD),
              Set.of(Part.MERCHANT),
              Set.of(Roles.MERCHANT, Roles.SCOPE_POINTS_REDEEM, Roles.PROGRAM_MANAGER)),
          TransactionKind.REVERSAL,
          new Shape(
              Set.of(Part.REVERSES),
              Set.of(Part.AMOUNT, Part.EFFECTIVE_AT),
              Set.of(Roles.PROGRAM_MANAGER)));

  /** A kind nobody may ask for has no parts and no roles. */
  private static final Shape NONE = new Shape(Set.of(), Set.of(), Set.of());

  static Shape of(TransactionKind kind) {
    return SHAPES.getOrDefault(kind, NONE);
  }

  boolean fits(NewTransaction request) {
    for (var part : Part.ALL) {
      var given = part.of.apply(request) != null;
      if (given ? !must.contains(part) && !may.contains(part) : must.contains(part)) {
        return false;
      }
    }
    return true;
  }
}
