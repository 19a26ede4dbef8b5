package jp.banso.platform.events;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event in the words of CloudEvents 1.0. */
@Schema(name = "CloudEvent")
record CloudEvent(
    @Schema(examples = "1.0") String specversion,
    @Schema(examples = "17") String id,
    @Schema(examples = "/kpi/v1") String source,
    @Schema(examples = "kpi.defined") String type,
    @Schema(examples = "/kpis/online-rate") String subject,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant time,
    @Schema(examples = "application/json") String datacontenttype,
    @JsonRawValue
        @Schema(
            nullable = true,
            implementation = java.util.Map.class,
            description = "What it is now")
        String data) {}
