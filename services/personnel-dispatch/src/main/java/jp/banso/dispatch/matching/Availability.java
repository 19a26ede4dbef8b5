package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.dispatch.specialist.SpecialistView;

/**
 * 稼働余力. Refused: the contract does not cover the period; on the busiest day the days a week already
 * promised and those asked for exceed the capacity; an absence leaves a week with fewer weekdays
 * than asked for. The factor is (present ÷ workable weekdays) × (1/2 + 1/2 × days left over ÷
 * capacity): whoever just manages keeps half.
 */
record Availability(
    SupportRequestView request, SpecialistView specialist, BigDecimal promised, Weeks weeks) {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final String DAYS = "days/week";

  static Availability of(
      SupportRequestView request, SpecialistView specialist, List<Commitment> commitments) {
    return new Availability(
        request,
        specialist,
        promised(request, commitments),
        Weeks.of(request.from(), request.to(), specialist.unavailable(), request.daysPerWeek()));
  }

  // The sum over commitments only rises on a day one begins, so those days and the first suffice.
  private static BigDecimal promised(SupportRequestView request, List<Commitment> commitments) {
    var binding =
        commitments.stream()
            .filter(Commitment::binding)
            .filter(it -> it.overlaps(request.from(), request.to()))
            .toList();
    return Stream.concat(Stream.of(request.from()), binding.stream().map(Commitment::from))
        .filter(day -> !day.isBefore(request.from()))
        .map(
            day ->
                binding.stream()
                    .filter(it -> it.covers(day))
                    .map(Commitment::daysPerWeek)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }

  List<Refusal> refusals() {
    var refusals = new ArrayList<Refusal>();
    if (request.from().isBefore(specialist.contractFrom())
        || request.to().isAfter(specialist.contractTo())) {
      refusals.add(
          new Refusal(
              Constraint.CONTRACT_PERIOD,
              new Words(
                  "契約期間（%s～%s）が支援期間（%s～%s）を含みません"
                      .formatted(
                          specialist.contractFrom(),
                          specialist.contractTo(),
                          request.from(),
                          request.to()),
                  "The contract (%s to %s) does not cover the period asked for (%s to %s)"
                      .formatted(
                          specialist.contractFrom(),
                          specialist.contractTo(),
                          request.from(),
                          request.to())),
              List.of()));
    }
    if (left().signum() < 0) {
      refusals.add(
          new Refusal(
              Constraint.CAPACITY,
              new Words(
                  "週%s日のうち%s日が割当済みで、求める%s日が空いていません"
                      .formatted(capacityText(), Numbers.text(promised), askedText()),
                  "%s of %s days a week are promised already; the %s asked for are not free"
                      .formatted(Numbers.text(promised), capacityText(), askedText())),
              days()));
    }
    weeks
        .firstShort()
        .ifPresent(
            monday ->
                refusals.add(
                    new Refusal(
                        Constraint.UNAVAILABLE,
                        new Words(
                            "%sの週は不在のため、週%s日を確保できません".formatted(monday, askedText()),
                            "Absent: the week of %s has fewer than the %s days asked for"
                                .formatted(monday, askedText())),
                        List.of(
                            NamedFigure.of("workableDays", weeks.workable(), "days"),
                            NamedFigure.of("presentDays", weeks.present(), "days")))));
    return refusals;
  }

  Factor factor() {
    var share =
        weeks.workable() == 0
            ? BigDecimal.ONE
            : exact(BigDecimal.valueOf(weeks.present()), BigDecimal.valueOf(weeks.workable()));
    var slack = exact(left().max(BigDecimal.ZERO), specialist.weeklyCapacityDays());
    var figures = new ArrayList<>(days());
    figures.add(NamedFigure.of("workableDays", weeks.workable(), "days"));
    figures.add(NamedFigure.of("presentDays", weeks.present(), "days"));
    return new Factor(
        Aspect.AVAILABILITY,
        Numbers.factor(share.multiply(HALF.add(HALF.multiply(slack)))),
        new Words(
            "週%s日のうち%s日が割当済み、求めるのは%s日です。期間中の平日%d日のうち%d日働けます"
                .formatted(
                    capacityText(),
                    Numbers.text(promised),
                    askedText(),
                    weeks.workable(),
                    weeks.present()),
            "%s of %s days a week are promised, %s asked for; present on %d of %d weekdays"
                .formatted(
                    Numbers.text(promised),
                    capacityText(),
                    askedText(),
                    weeks.present(),
                    weeks.workable())),
        List.copyOf(figures));
  }

  // only the factor is rounded, not what it is made of
  private static BigDecimal exact(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, MathContext.DECIMAL64);
  }

  private BigDecimal left() {
    return specialist.weeklyCapacityDays().subtract(promised).subtract(request.daysPerWeek());
  }

  private List<NamedFigure> days() {
    return List.of(
        new NamedFigure("capacityDays", Numbers.plain(specialist.weeklyCapacityDays()), DAYS),
        new NamedFigure("promisedDays", Numbers.plain(promised), DAYS),
        new NamedFigure("askedDays", Numbers.plain(request.daysPerWeek()), DAYS));
  }

  private String capacityText() {
    return Numbers.text(specialist.weeklyCapacityDays());
  }

  private String askedText() {
    return Numbers.text(request.daysPerWeek());
  }
}
