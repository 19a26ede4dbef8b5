package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.util.List;
import jp.banso.dispatch.request.SupportRequestView;

/**
 * 継続性: 0.8, and 0.1 more for each assignment at the same organisation before, up to 1. A newcomer
 * is not shut out, a familiar face goes first among equals.
 */
record Continuity(long before) {

  private static final BigDecimal NEWCOMER = new BigDecimal("0.8");
  private static final BigDecimal EACH = new BigDecimal("0.1");

  static Continuity of(SupportRequestView request, List<Commitment> commitments) {
    return new Continuity(
        commitments.stream()
            .filter(Commitment::served)
            .filter(it -> it.organization().equals(request.organization()))
            .count());
  }

  Factor factor() {
    return new Factor(
        Aspect.CONTINUITY,
        Numbers.factor(NEWCOMER.add(EACH.multiply(BigDecimal.valueOf(before))).min(BigDecimal.ONE)),
        before == 0
            ? new Words("この団体での支援実績はありません", "Has not worked for this organisation before")
            : new Words(
                "この団体での支援実績が%d件あります".formatted(before),
                "Has worked for this organisation before: %d assignments".formatted(before)),
        List.of(NamedFigure.of("earlierAssignments", before, "assignments")));
  }
}
