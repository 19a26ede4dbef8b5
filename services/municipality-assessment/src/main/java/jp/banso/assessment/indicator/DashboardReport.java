package jp.banso.assessment.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of an imported dashboard table; counts of municipalities and of values. */
@Schema(name = "DashboardReport")
record DashboardReport(
    @Schema(examples = "1741", description = "Municipalities recognised") int matched,
    @Schema(examples = "525", description = "Values written, the missing ones included") int stored,
    @Schema(examples = "25590", description = "Values outside the caller's area, left alone")
        int notYours,
    @Schema(examples = "58", description = "Values that are missing in the table") int nulls,
    @Schema(examples = "false") boolean dryRun) {}
