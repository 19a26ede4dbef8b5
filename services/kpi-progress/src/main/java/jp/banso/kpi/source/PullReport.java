package jp.banso.kpi.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the figures of a pull: the result of its job. */
@Schema(name = "PullReport")
record PullReport(
    @Schema(description = "Figures the neighbour sent", examples = "35") int read,
    @Schema(description = "Submitted for the first time", examples = "30") int added,
    @Schema(description = "Differ from what was known and are submitted again", examples = "2")
        int corrected,
    @Schema(description = "As known; nothing written", examples = "1") int unchanged,
    @Schema(description = "Sent more than once", examples = "0") int repeated,
    @Schema(description = "For organisations out of reach; refused", examples = "1") int outside,
    @Schema(description = "Differ, but the measurement is locked", examples = "0") int locked,
    @Schema(description = "Without a figure (調査無し); nothing written", examples = "1") int empty,
    @Schema(
            description = "Of another indicator or period, or without a usable value",
            examples = "1")
        int faulty) {}
