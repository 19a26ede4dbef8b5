package jp.banso.points.consent;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a resident decided, and how they come back. */
record OwnDecision(
    ConsentView consent,
    @Schema(
            nullable = true,
            description =
                "Only where consent to take part was withdrawn, and only in this answer: with it, and new consent, the"
                    + " wallet is linked again. It is kept nowhere",
            examples = "7QK4-M2XC-90TF-WB3A")
        String relinkCode) {}
