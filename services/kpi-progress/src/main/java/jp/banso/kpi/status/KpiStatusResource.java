package jp.banso.kpi.status;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organizations/{code}/kpi-status")
@Tag(name = "Status", description = "Where an organisation stands with its KPIs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.SPECIALIST,
  Roles.SERVICE
})
class KpiStatusResource {

  private final KpiStatusService status;

  KpiStatusResource(KpiStatusService status) {
    this.status = status;
  }

  @GET
  @Operation(summary = "Show the latest value and achievement of each KPI of an organisation")
  public KpiStatusView showKpiStatus(String code, @Context HttpHeaders headers) {
    var english =
        headers.getAcceptableLanguages().stream()
            .map(Locale::getLanguage)
            .filter(language -> language.equals("ja") || language.equals("en"))
            .findFirst()
            .filter("en"::equals)
            .isPresent();
    return status.of(LocalGovernmentCode.of(code), english ? Locale.ENGLISH : Locale.JAPANESE);
  }
}
