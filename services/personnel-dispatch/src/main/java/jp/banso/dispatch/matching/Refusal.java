package jp.banso.dispatch.matching;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One reason why somebody cannot come. */
@Schema(name = "Refusal")
record Refusal(
    @Schema(examples = "CAPACITY") Constraint constraint,
    Words reason,
    List<NamedFigure> figures) {}
