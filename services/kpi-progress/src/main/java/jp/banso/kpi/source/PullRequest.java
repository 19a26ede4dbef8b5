package jp.banso.kpi.source;

import jp.banso.kpi.period.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to pull. */
record PullRequest(
    @Schema(
            nullable = true,
            description = "The last completed period when left out",
            examples = "FY2024")
        Period period) {}
