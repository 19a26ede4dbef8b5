package jp.banso.points.exchange;

import java.util.List;
import java.util.UUID;
import jp.banso.platform.tabular.Column;
import jp.banso.platform.tabular.Row;
import jp.banso.platform.tabular.TabularProblem;

/** A line of a carrier's file. */
record ReportedLine(int row, UUID order, Long amount, ReportedState state) {
  private static final Column ORDER = Column.required("依頼ID", "order", "id");
  private static final Column AMOUNT = Column.required("ポイント", "amount");
  private static final Column STATE = Column.required("状態", "state");
  static final List<Column> COLUMNS = List.of(ORDER, AMOUNT, STATE);

  static ReportedLine of(Row row) {
    return new ReportedLine(
        row.number(), order(row), row.wholeNumber(AMOUNT), row.oneOf(STATE, ReportedState.WORDS));
  }

  private static UUID order(Row row) {
    var text = row.text(ORDER, 36);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      row.refuse(ORDER, TabularProblem.VALUE_NOT_ALLOWED, text, "UUID");
      return null;
    }
  }

  /** Our order with that id, or null. */
  Finding comparedWith(ExchangeOrder ours) {
    if (ours == null) {
      return Finding.MISSING_HERE;
    }
    if (amount != ours.amount()) {
      return Finding.AMOUNT_DIFFERS;
    }
    return state.agreesWith(ours.state()) ? Finding.MATCHED : Finding.STATE_DIFFERS;
  }
}
