package jp.banso.points.stamp;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A card as it is defined and shown; it never changes, so that no one's progress does. */
@Schema(name = "StampCardDefinition")
record StampCardDefinition(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e07")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "町歩きスタンプ") String nameJa,
    @Heading(ja = "英語名称", en = "Name (en)") @Schema(examples = "Town walk") String nameEn,
    @Heading(ja = "スタンプ数", en = "Stamps") @Schema(examples = "10") int slots,
    @Heading(ja = "特典ポイント", en = "Reward") @Schema(examples = "100") long reward,
    @Heading(ja = "予算", en = "Budget") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e02")
        UUID budget,
    @Heading(ja = "作成日時", en = "Created") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant createdAt) {

  /** Where the card is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/stamp-cards/" + id;
  }
}
