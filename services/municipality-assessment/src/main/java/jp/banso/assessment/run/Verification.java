package jp.banso.assessment.run;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of computing a run again from the inputs it kept. */
@Schema(name = "RunVerification")
record Verification(
    @Schema(examples = "35", description = "Organisations the caller sees, computed again")
        int computed,
    @Schema(examples = "35") int assessed,
    @Schema(description = "Organisations whose score came out differently; empty when sound")
        List<String> different,
    @Schema(
            nullable = true,
            examples = "true",
            description =
                "Whether inputs and results have the fingerprints they had; null where only a part of the run is seen")
        Boolean sound) {}
