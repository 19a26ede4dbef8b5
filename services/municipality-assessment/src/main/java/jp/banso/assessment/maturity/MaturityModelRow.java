package jp.banso.assessment.maturity;

import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A model in a list. */
@Schema(name = "MaturityModelRow")
record MaturityModelRow(
    @Heading(ja = "ID", en = "Id") @Schema(examples = "01930000-0000-7000-8000-000000000001")
        UUID id,
    @Heading(ja = "モデルコード", en = "Code") @Schema(examples = "BANSO-DX-BASIC") String code,
    @Heading(ja = "版", en = "Edition") @Schema(examples = "1") int edition,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "Banso DX 基礎モデル") String nameJa,
    @Heading(ja = "英語名称", en = "Name (en)") @Schema(examples = "Banso basic DX model")
        String nameEn,
    @Heading(ja = "状態", en = "State") @Schema(examples = "PUBLISHED") ModelState state,
    @Heading(ja = "軸数", en = "Axes") @Schema(examples = "3") int axes,
    @Heading(ja = "項目数", en = "Items") @Schema(examples = "13") int items,
    @Heading(ja = "公開日時", en = "Published")
        @Schema(nullable = true, examples = "2026-11-25T00:00:00Z")
        Instant publishedAt) {

  static MaturityModelRow of(MaturityModelView model) {
    return new MaturityModelRow(
        model.id(),
        model.code(),
        model.edition(),
        model.nameJa(),
        model.nameEn(),
        model.state(),
        model.axes().size(),
        model.items().size(),
        model.publishedAt());
  }
}
