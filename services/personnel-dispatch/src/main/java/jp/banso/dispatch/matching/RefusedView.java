package jp.banso.dispatch.matching;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who cannot come, and every reason why. */
@Schema(name = "RefusedSpecialist")
record RefusedView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000102") UUID specialist,
    @Schema(examples = "石巻 次郎") String name,
    List<Refusal> reasons) {

  static RefusedView of(Match match) {
    return new RefusedView(match.specialist().id(), match.specialist().name(), match.refusals());
  }
}
