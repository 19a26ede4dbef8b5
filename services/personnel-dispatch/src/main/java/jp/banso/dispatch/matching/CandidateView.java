package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who could come. */
@Schema(name = "Candidate")
record CandidateView(
    @Schema(examples = "1") int rank,
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000101") UUID specialist,
    @Schema(examples = "仙台 花子") String name,
    @Schema(nullable = true, examples = "みやぎデジタル株式会社") String employer,
    @Schema(description = "Product of the factors, 0 to 1", examples = "0.5333") BigDecimal score,
    List<Factor> factors) {

  static CandidateView of(int rank, Match match) {
    return new CandidateView(
        rank,
        match.specialist().id(),
        match.specialist().name(),
        match.specialist().employer(),
        match.score(),
        match.factors());
  }

  BigDecimal value(Aspect aspect) {
    return factors.stream()
        .filter(factor -> factor.aspect() == aspect)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
