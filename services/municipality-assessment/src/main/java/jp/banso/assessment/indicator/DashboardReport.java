package jp.banso.assessment.indicator;

import java.util.List;
import jp.banso.platform.tabular.RowProblem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a dashboard table, counted in values: here a row is an indicator and a column a
 * municipality.
 */
@Schema(name = "DashboardReport")
record DashboardReport(
    @Schema(examples = "1741", description = "Municipalities recognised") int matched,
    @Schema(
            examples = "525",
            description =
                "Values taken over, the missing ones included; in a dry run, those that would be")
        long accepted,
    @Schema(examples = "525", description = "Of the accepted, those that are new or different")
        long changed,
    @Schema(examples = "25590", description = "Values outside the caller's area, left alone")
        long notYours,
    @Schema(examples = "58", description = "Values that the table itself says are missing")
        long missing,
    @Schema(
            examples = "0",
            description = "Values that cannot be read; if there is one, nothing is written")
        int rejected,
    @Schema(description = "The first 1,000 of the rejected values") List<RowProblem> rows,
    @Schema(examples = "false") boolean dryRun) {}
