package jp.banso.points.transaction;

import java.util.UUID;
import jp.banso.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one of them. */
@Schema(name = "BulkItem")
record BulkItem(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e05") UUID id,
    @Schema(description = "The HTTP status it would have had alone", examples = "201") int status,
    @Schema(description = "Whether it had this outcome before", examples = "false")
        boolean replayed,
    @Schema(nullable = true, description = "None where it has no outcome")
        TransactionView transaction,
    @Schema(nullable = true, description = "Why it was not posted") Problem problem) {}
