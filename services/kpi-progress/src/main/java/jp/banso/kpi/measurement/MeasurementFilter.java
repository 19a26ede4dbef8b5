package jp.banso.kpi.measurement;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.banso.kpi.period.Period;
import jp.banso.platform.code.LocalGovernmentCode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which measurements are asked for; what is left out does not matter. */
class MeasurementFilter {

  @QueryParam("kpi")
  @Parameter(description = "Code of a KPI", example = "ONLINE-RATE")
  String kpi;

  @QueryParam("organization")
  @Parameter(description = "全国地方公共団体コード", example = "045055")
  String organization;

  @QueryParam("period")
  @Parameter(description = "FY2025, 2025-Q1 or 2025-08", example = "FY2025")
  String period;

  @QueryParam("state")
  @Parameter(description = "Only those in this state")
  MeasurementState state;

  @QueryParam("asOf")
  @Parameter(
      description = "What was known at this moment (recorded time); now when left out",
      example = "2026-05-20T00:00:00Z")
  Instant asOf;

  /** Conditions on properties of the measurement, in the language of the repository. */
  Map<String, Object> conditions(UUID kpiId) {
    var conditions = new LinkedHashMap<String, Object>();
    put(conditions, "kpiId", kpiId);
    put(
        conditions,
        "organizationCode",
        organization == null ? null : LocalGovernmentCode.of(organization).code6());
    put(conditions, "period", period == null ? null : Period.of(period).label());
    put(conditions, "state", state);
    return conditions;
  }

  private static void put(Map<String, Object> conditions, String property, Object value) {
    if (value != null) {
      conditions.put(property, value);
    }
  }
}
