package jp.banso.points.wallet;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ends on one day. */
@Schema(name = "Expiring")
public record Expiring(
    @Schema(description = "The last day it can be used, in Japan", examples = "2027-05-31")
        LocalDate on,
    @Schema(examples = "50") long points) {}
