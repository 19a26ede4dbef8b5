package jp.banso.dispatch.matching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.platform.http.Printable;
import jp.banso.platform.tabular.Table;
import jp.banso.platform.tabular.Tabulated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everybody in the pool, ranked or refused. */
@Schema(name = "Candidates")
record CandidatesView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000201") UUID request,
    @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
    @Schema(examples = "045055") String organization,
    @Schema(examples = "宮城県美里町") String organizationName,
    @Schema(description = "Best first; ties by id") List<CandidateView> candidates,
    @Schema(description = "Nearest miss first; ties by id") List<RefusedView> refused)
    implements Printable, Tabulated {

  /**
   * @param matches in any order
   */
  static CandidatesView of(
      SupportRequestView request, String organizationName, List<Match> matches) {
    var byId = Comparator.comparing((Match match) -> match.specialist().id().toString());
    var ranked =
        matches.stream()
            .filter(match -> !match.isRefused())
            .sorted(Match.BEST_FIRST.thenComparing(byId))
            .toList();
    return new CandidatesView(
        request.id(),
        request.title(),
        request.organization(),
        organizationName,
        IntStream.range(0, ranked.size())
            .mapToObj(n -> CandidateView.of(n + 1, ranked.get(n)))
            .toList(),
        matches.stream()
            .filter(Match::isRefused)
            .sorted(Match.NEAREST_MISS_FIRST.thenComparing(byId))
            .map(RefusedView::of)
            .toList());
  }

  @Override
  @JsonIgnore
  public String html(Locale locale) {
    return CandidatePage.of(this, locale).render();
  }

  @Override
  @JsonIgnore
  public Table table(Locale locale) {
    var rows = new ArrayList<List<Object>>();
    for (var it : candidates) {
      rows.add(
          List.of(
              it.rank(),
              it.name(),
              it.score(),
              it.value(Aspect.SKILL_FIT),
              it.value(Aspect.AVAILABILITY),
              it.value(Aspect.LOCATION),
              it.value(Aspect.CONTINUITY),
              it.factors().stream()
                  .map(factor -> factor.reason().in(locale))
                  .collect(Collectors.joining(" / "))));
    }
    for (var it : refused) {
      rows.add(
          List.of(
              "",
              it.name(),
              "",
              "",
              "",
              "",
              "",
              it.reasons().stream()
                  .map(refusal -> refusal.reason().in(locale))
                  .collect(Collectors.joining(" / "))));
    }
    return new Table(null, CandidatePage.headings(locale), rows);
  }
}
