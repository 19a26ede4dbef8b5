package jp.banso.kpi.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A source as it is shown. */
@Schema(name = "Source")
record SourceView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000004") UUID id,
    @Schema(examples = "ONLINE-RATE") String kpi,
    @Schema(examples = "ASSESSMENT") Neighbour service,
    @Schema(examples = "online-rate") String indicator,
    @Schema(nullable = true, examples = "04") String prefecture,
    @Schema(examples = "MONTHLY") Schedule schedule,
    @Schema(examples = "true") boolean enabled,
    @Schema(
            nullable = true,
            description = "Day of the last scheduled pull",
            examples = "2026-11-01")
        LocalDate lastPulledOn,
    @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the source is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/sources/" + id;
  }
}
