package jp.banso.points.proxy;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is handed to whoever is to act for the holder. */
record ProxyInvitation(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e21") UUID proxy,
    @Schema(
            description = "Proves that it was handed to them. It is kept nowhere",
            examples = "7QK4-M2XC-90TF-WB3A")
        String code,
    @Schema(description = "Until when it is taken", examples = "2026-12-02T00:00:00Z")
        Instant until) {}
