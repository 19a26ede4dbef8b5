package jp.banso.catalog.dataset;

import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset in a list. */
record DatasetRow(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000002") @Heading(ja = "ID", en = "ID")
        UUID id,
    @Schema(examples = "045055") @Heading(ja = "団体コード", en = "Organization") String organization,
    @Schema(examples = "045055-point-use") @Heading(ja = "公開名", en = "Name") String name,
    @Schema(examples = "ポイント事業の利用実績") @Heading(ja = "題名", en = "Title") String title,
    @Schema(examples = "PUBLISHED") @Heading(ja = "状態", en = "State") DatasetState state,
    @Schema(examples = "CC_BY_4_0") @Heading(ja = "ライセンス", en = "Licence") Licence licence,
    @Schema(examples = "2026-11-23T00:00:00Z") @Heading(ja = "更新日時", en = "Modified")
        Instant modifiedAt) {}
