package jp.banso.points.earn;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule says instead, from a day on. */
record NewEarnRuleVersion(
    @NotNull
        @Schema(
            description =
                "Later than the version before; unless the campaign is a draft also later than today in Japan",
            examples = "2026-12-01")
        LocalDate validFrom,
    @NotNull @Valid EarnTerms terms) {}
