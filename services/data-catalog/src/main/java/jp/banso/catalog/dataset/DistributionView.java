package jp.banso.catalog.dataset;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A distribution as it is shown. Without {@code accessUrl} the file is kept here, at {@code
 * /distributions/{id}/file}.
 */
@Schema(name = "Distribution")
public record DistributionView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000003") UUID id,
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000002") UUID dataset,
    @Schema(examples = "2025年度 利用実績（CSV）") String title,
    @Schema(examples = "CSV") String format,
    @Schema(examples = "text/csv") String mediaType,
    @Schema(nullable = true, examples = "https://www.town.example.jp/data.csv") String accessUrl,
    @Schema(nullable = true, examples = "1024", description = "Bytes") Long byteSize,
    @Schema(
            nullable = true,
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant createdAt) {}
