package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import jp.banso.dispatch.request.Priority;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request one specialist could serve. */
@Schema(name = "MatchingRequest")
record MatchingRequestView(
    @Schema(examples = "1") int rank,
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000201") UUID request,
    @Schema(examples = "045055") String organization,
    @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
    @Schema(examples = "HIGH") Priority priority,
    @Schema(examples = "0.5333") BigDecimal score,
    List<Factor> factors) {

  static MatchingRequestView of(int rank, Match match) {
    return new MatchingRequestView(
        rank,
        match.request().id(),
        match.request().organization(),
        match.request().title(),
        match.request().priority(),
        match.score(),
        match.factors());
  }
}
