package jp.banso.points.effect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An analysis that was handed to the catalogue. What became of it there, the catalogue knows. */
@Schema(name = "EffectPublication")
record PublicationView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e31")
        UUID id,
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "キャンペーン", en = "Campaign")
        @Schema(nullable = true, examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e11")
        UUID campaign,
    @Heading(ja = "開始年月", en = "From") @Schema(examples = "2026-04") String from,
    @Heading(ja = "終了年月", en = "To") @Schema(examples = "2026-09") String to,
    @Heading(ja = "データセット", en = "Dataset")
        @Schema(
            nullable = true,
            description = "Its id in the catalogue; none yet while it is requested",
            examples = "01936f2e-7c00-7000-8000-000000000002")
        UUID dataset,
    @Heading(ja = "公開名", en = "Public name")
        @Schema(
            nullable = true,
            examples = "045055-point-effect-7c118a4e2f6d1c9b7e01-2026-04-2026-09")
        String datasetName,
    @Heading(ja = "依頼日時", en = "Requested") @Schema(examples = "2026-10-05T00:00:00Z")
        Instant createdAt,
    @Heading(ja = "状態", en = "State")
        @Schema(
            description =
                "requested: the catalogue has not said yet that it has it; the same request goes on with it",
            examples = "handed-over")
        PublicationState state) {

  /** Where it is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/programs/" + program + "/effects/publications/" + id;
  }
}
