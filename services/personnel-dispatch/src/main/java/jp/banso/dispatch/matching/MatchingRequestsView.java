package jp.banso.dispatch.matching;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.banso.dispatch.specialist.SpecialistView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every submitted request, ranked or refused for one specialist. */
@Schema(name = "MatchingRequests")
record MatchingRequestsView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000101") UUID specialist,
    @Schema(description = "Best first; ties by id") List<MatchingRequestView> requests,
    @Schema(description = "Nearest miss first; ties by id") List<RefusedRequestView> refused) {

  /**
   * @param matches in any order
   */
  static MatchingRequestsView of(SpecialistView specialist, List<Match> matches) {
    var byId = Comparator.comparing((Match match) -> match.request().id().toString());
    var ranked =
        matches.stream()
            .filter(match -> !match.isRefused())
            .sorted(Match.BEST_FIRST.thenComparing(byId))
            .toList();
    return new MatchingRequestsView(
        specialist.id(),
        IntStream.range(0, ranked.size())
            .mapToObj(n -> MatchingRequestView.of(n + 1, ranked.get(n)))
            .toList(),
        matches.stream()
            .filter(Match::isRefused)
            .sorted(Match.NEAREST_MISS_FIRST.thenComparing(byId))
            .map(RefusedRequestView::of)
            .toList());
  }
}
