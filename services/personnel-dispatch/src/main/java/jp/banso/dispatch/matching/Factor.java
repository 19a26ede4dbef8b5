package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One factor of a score, and why it is what it is. */
@Schema(name = "MatchFactor")
record Factor(
    @Schema(examples = "AVAILABILITY") Aspect aspect,
    @Schema(description = "0 to 1, four decimals", examples = "0.6667") BigDecimal value,
    Words reason,
    List<NamedFigure> figures) {}
