package jp.banso.kpi.kpi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Any of the properties of a definition but its code (RFC 7396): what is absent stays, null clears.
 */
@Schema(
    name = "KpiCorrection",
    type = SchemaType.OBJECT,
    additionalProperties = Schema.True.class,
    description = "Merge patch: any property of a KPI but its code; absent stays, null clears",
    examples = "{\"nameJa\": \"行政手続のオンライン申請率\", \"source\": null}")
record KpiCorrection(@JsonValue ObjectNode changes) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  KpiCorrection {}
}
