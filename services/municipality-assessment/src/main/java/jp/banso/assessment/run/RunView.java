package jp.banso.assessment.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run as it is shown. */
@Schema(name = "AssessmentRun")
public record RunView(
    @Heading(ja = "ID", en = "Id") @Schema(examples = "01936f2e-7c00-7000-8000-000000000301")
        UUID id,
    @Heading(ja = "モデルID", en = "Model") @Schema(examples = "01930000-0000-7000-8000-000000000001")
        UUID model,
    @Heading(ja = "モデルコード", en = "Model code") @Schema(examples = "BANSO-DX-BASIC")
        String modelCode,
    @Heading(ja = "モデルの版", en = "Model edition") @Schema(examples = "1") int modelEdition,
    @Heading(ja = "計算式", en = "Formula")
        @Schema(examples = "F1-1", description = "Name and version of the formula")
        String formula,
    @Heading(ja = "基準日", en = "As of") @Schema(examples = "2024-06-01") LocalDate asOf,
    @Heading(ja = "都道府県", en = "Prefecture") @Schema(nullable = true, examples = "04")
        String prefecture,
    @Heading(ja = "評価団体数", en = "Assessed") @Schema(examples = "35") int assessed,
    @Heading(ja = "入力ハッシュ", en = "Input hash")
        @Schema(
            description = "SHA-256 over the model, the formula and every value that went in",
            examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String inputHash,
    @Heading(ja = "結果ハッシュ", en = "Result hash")
        @Schema(
            description = "SHA-256 over every score that came out",
            examples = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752")
        String resultHash,
    @Heading(ja = "実行日時", en = "Run at") @Schema(examples = "2026-11-25T00:00:00Z") Instant runAt,
    @Heading(ja = "実行者", en = "Run by") @Schema(examples = "0e0f5b1e-0000-4000-8000-000000000002")
        String runBy) {

  /** Where the run is found, below the service's path. */
  @JsonIgnore
  public String path() {
    return "/assessment-runs/" + id;
  }
}
