package jp.banso.kpi.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as it is shown. */
@Schema(name = "Source")
record SourceView(
    @Heading(ja = "ID", en = "ID") @Schema(examples = "01936f2e-7c00-7000-8000-000000000004")
        UUID id,
    @Heading(ja = "KPI", en = "KPI") @Schema(examples = "ONLINE-RATE") String kpi,
    @Heading(ja = "サービス", en = "Service") @Schema(examples = "ASSESSMENT") Neighbour service,
    @Heading(ja = "指標", en = "Indicator") @Schema(examples = "online-rate") String indicator,
    @Heading(ja = "都道府県", en = "Prefecture") @Schema(nullable = true, examples = "04")
        String prefecture,
    @Heading(ja = "頻度", en = "Schedule") @Schema(examples = "MONTHLY") Schedule schedule,
    @Heading(ja = "自動取得", en = "Enabled") @Schema(examples = "true") boolean enabled,
    @Heading(ja = "最終取得日", en = "Last pulled on")
        @Schema(
            nullable = true,
            description = "Day of the last pull of the latest completed period",
            examples = "2026-11-01")
        LocalDate lastPulledOn,
    @Heading(ja = "版", en = "Version") @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the source is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/sources/" + id;
  }
}
