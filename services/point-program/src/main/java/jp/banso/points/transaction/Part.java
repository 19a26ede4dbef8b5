package jp.banso.points.transaction;

import java.util.function.Function;

/** A part of a request. */
enum Part {
  WALLET(NewTransaction::wallet),
  BUDGET(NewTransaction::budget),
  MERCHANT(NewTransaction::merchant),
  RECIPIENT(NewTransaction::recipient),
  AMOUNT(NewTransaction::amount),
  REVERSES(NewTransaction::reverses),
  HOLD(NewTransaction::hold),
  HOLD_SECONDS(NewTransaction::holdSeconds),
  PAID(NewTransaction::paid),
  EFFECTIVE_AT(NewTransaction::effectiveAt);

  static final Part[] ALL = values();
  final Function<NewTransaction, Object> of;

  Part(Function<NewTransaction, Object> of) {
    this.of = of;
  }
}
