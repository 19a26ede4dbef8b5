package jp.banso.points.stamp;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scan by a resident. */
record ScannedStamp(
    @NotBlank
        @Size(max = 200)
        @Schema(
            description = "What the QR code on the shop's screen says",
            examples =
                "AaIUgOIidBiG42Hwow6ZsQGiFIDjJHKsiD0WfRSeZkEBohSA4313XJYp3T1MO7FZAAAAAAORT1Wm57AXsqlrrBbIT8O4JRQeA3TH_QtmlFmipIfWOo9HYQ")
        String code) {}
