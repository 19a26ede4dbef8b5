package jp.banso.catalog.asset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An asset as it is shown. */
@Schema(name = "Asset")
record AssetView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000001") @Heading(ja = "ID", en = "ID")
        UUID id,
    @Schema(examples = "045055") @Heading(ja = "団体コード", en = "Organization") String organization,
    @Schema(examples = "指定緊急避難場所台帳") @Heading(ja = "名称", en = "Title") String title,
    @Schema(nullable = true, examples = "町内の避難場所の名称、所在地、収容人数")
        @Heading(ja = "説明", en = "Description")
        String description,
    @Schema(examples = "防災管財課") @Heading(ja = "所管課", en = "Department") String ownerDepartment,
    @Schema(nullable = true, examples = "防災情報システム") @Heading(ja = "システム", en = "System")
        String systemName,
    @Schema(nullable = true, examples = "災害対策基本法第49条の4") @Heading(ja = "根拠法令", en = "Legal basis")
        String legalBasis,
    @Schema(examples = "ANNUAL") @Heading(ja = "更新頻度", en = "Refresh") Refresh refresh,
    @Schema(examples = "NONE") @Heading(ja = "個人情報", en = "Personal data")
        PersonalData personalData,
    @Schema(nullable = true, examples = "under-1000") @Heading(ja = "件数区分", en = "Records")
        String recordCountBand,
    @Schema(examples = "2026-11-23T00:00:00Z") @Heading(ja = "登録日時", en = "Registered")
        Instant createdAt,
    @Schema(examples = "0") @Heading(ja = "版", en = "Version") long version)
    implements Versioned {

  /** Where the asset is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/assets/" + id;
  }
}
