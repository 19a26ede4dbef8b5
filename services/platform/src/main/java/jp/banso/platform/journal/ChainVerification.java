package jp.banso.platform.journal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one area's chain is whole. */
@Schema(name = "ChainVerification")
record ChainVerification(
    @Schema(examples = "045055") String chain,
    @Schema(examples = "true") boolean valid,
    @Schema(examples = "42") long entries,
    @Schema(
            nullable = true,
            examples = "7",
            description = "Number of the first entry that does not fit")
        Long firstBroken) {}
