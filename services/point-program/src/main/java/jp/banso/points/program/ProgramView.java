package jp.banso.points.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A programme as it is shown. */
@Schema(name = "Program")
record ProgramView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID id,
    @Heading(ja = "発行者コード", en = "Issuer") @Schema(examples = "045055") String issuer,
    @Heading(ja = "法的区分", en = "Legal kind") @Schema(examples = "municipality") LegalKind legalKind,
    @Heading(ja = "名称", en = "Name (ja)") @Schema(examples = "みさと健康ポイント") String nameJa,
    @Heading(ja = "英語名称", en = "Name (en)") @Schema(examples = "Misato Health Points")
        String nameEn,
    @Heading(ja = "有償", en = "Paid") @Schema(examples = "false") boolean paid,
    @Heading(ja = "有効期間（月）", en = "Expiry (months)")
        @Schema(description = "0 = never", examples = "6")
        int expiryMonths,
    @Heading(ja = "資金決済法の適用", en = "Prepaid law applies")
        @Schema(
            description =
                "Whether the points are 前払式支払手段 under 資金決済法 3条 and none of 4条 exempts them",
            examples = "false")
        boolean prepaidLawApplies,
    @Heading(ja = "ポイントの取扱い", en = "Point policy") PointPolicy policy,
    @Heading(ja = "状態", en = "State") @Schema(examples = "open") ProgramState state,
    @Heading(ja = "作成日時", en = "Created") @Schema(examples = "2026-11-23T00:00:00Z")
        Instant createdAt,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the programme is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + id;
  }
}
