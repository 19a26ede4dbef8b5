package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.dispatch.specialist.SpecialistView;

/**
 * How one specialist and one request fit.
 *
 * @param score product of the factors as shown, four decimals, so that a reader can recompute it;
 *     zero where there is a refusal
 * @param factors none where there is a refusal
 */
record Match(
    SupportRequestView request,
    SpecialistView specialist,
    BigDecimal score,
    List<Factor> factors,
    List<Refusal> refusals) {

  static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::score).reversed();

  /** Who is refused for the fewest reasons is the nearest miss. */
  static final Comparator<Match> NEAREST_MISS_FIRST =
      Comparator.comparing(match -> match.refusals().size());

  /**
   * @param commitments of this specialist only
   */
  static Match of(
      SupportRequestView request, SpecialistView specialist, List<Commitment> commitments) {
    var skills = SkillFit.of(request, specialist);
    var availability = Availability.of(request, specialist, commitments);
    var location = new Location(request, specialist);
    var refusals =
        Stream.of(
                conflict(request, specialist),
                skills.refusals(),
                availability.refusals(),
                location.refusals())
            .flatMap(List::stream)
            .toList();
    if (!refusals.isEmpty()) {
      return new Match(request, specialist, Numbers.factor(BigDecimal.ZERO), List.of(), refusals);
    }
    var factors =
        List.of(
            skills.factor(),
            availability.factor(),
            location.factor(),
            Continuity.of(request, commitments).factor());
    var score = factors.stream().map(Factor::value).reduce(BigDecimal.ONE, BigDecimal::multiply);
    return new Match(request, specialist, Numbers.factor(score), factors, refusals);
  }

  boolean isRefused() {
    return !refusals.isEmpty();
  }

  private static List<Refusal> conflict(SupportRequestView request, SpecialistView specialist) {
    return specialist.conflicts().contains(request.organization())
        ? List.of(
            new Refusal(
                Constraint.CONFLICT_OF_INTEREST,
                new Words(
                    "団体 %s とは利益相反の関係にあります".formatted(request.organization()),
                    "Has a conflict of interest with organisation %s"
                        .formatted(request.organization())),
                List.of()))
        : List.of();
  }
}
