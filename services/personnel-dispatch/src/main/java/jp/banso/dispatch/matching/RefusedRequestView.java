package jp.banso.dispatch.matching;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request one specialist cannot serve, and every reason why. */
@Schema(name = "RefusedRequest")
record RefusedRequestView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000202") UUID request,
    @Schema(examples = "043222") String organization,
    @Schema(examples = "セキュリティ研修") String title,
    List<Refusal> reasons) {

  static RefusedRequestView of(Match match) {
    return new RefusedRequestView(
        match.request().id(),
        match.request().organization(),
        match.request().title(),
        match.refusals());
  }
}
