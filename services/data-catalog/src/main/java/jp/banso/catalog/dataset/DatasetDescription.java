package jp.banso.catalog.dataset;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import jp.banso.catalog.asset.Refresh;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a dataset: the fields of DCAT-AP 3 that a publisher can know. */
record DatasetDescription(
    @NotBlank @Size(max = 200) @NoMyNumber @Schema(examples = "ポイント事業の利用実績") String title,
    @Size(max = 200)
        @NoMyNumber
        @Schema(nullable = true, examples = "Use of the point programme by month")
        String titleEn,
    @NotBlank @Size(max = 4000) @NoMyNumber @Schema(examples = "月別・地区別のポイント付与と利用の集計です。")
        String description,
    @NotNull @Schema(examples = "CC_BY_4_0") Licence licence,
    @Size(max = 10)
        @Pattern(regexp = "[A-Z]{4}")
        @Schema(
            nullable = true,
            examples = "SOCI",
            description = "EU data theme code, as DCAT-AP 3 recommends")
        String theme,
    @NotNull @Size(max = 20) @Schema(examples = "[\"ポイント\",\"健康\"]")
        List<@NotBlank @Size(max = 50) @NoMyNumber String> keywords,
    @NotNull @Schema(examples = "MONTHLY") Refresh refresh,
    @Schema(nullable = true, examples = "2025-04-01") LocalDate periodFrom,
    @Schema(nullable = true, examples = "2026-03-31") LocalDate periodTo,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "企画財政課") String contactName,
    @Email @Size(max = 200) @Schema(nullable = true, examples = "opendata@town.example.jp")
        String contactEmail) {

  @AssertTrue(message = "{jp.banso.catalog.period}")
  @Schema(hidden = true)
  boolean isPeriodInOrder() {
    return periodFrom == null || periodTo == null || !periodTo.isBefore(periodFrom);
  }
}
