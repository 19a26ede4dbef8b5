package jp.banso.dispatch.summary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an organisation is being helped. */
@Schema(name = "SupportSummary")
record SupportSummary(
    @Schema(examples = "045055") String organization,
    @Schema(description = "Submitted or matched, at most 500 are counted", examples = "1")
        int openRequests,
    @Schema(examples = "1") long activeAssignments,
    @Schema(description = "The open requests, oldest first") List<SupportItem> items) {}
