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
                "AZqvwDpefBGKTi9tHJt-AQGar8A6XnwRik4vbRybfgMBmq_AOl58EYpOL20cm34HAAAAAANmqQC3nT1bXq0kQf7m8aJc9rUe0LhP2yVwZ6sN4iXKoGdMHg")
        String code) {}
