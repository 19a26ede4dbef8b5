package jp.banso.kpi.kpi;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/kpis")
@Tag(name = "KPIs", description = "KPI definitions (重要業績評価指標)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER, Roles.PLATFORM_ADMIN})
class KpiResource {

  private final KpiService kpis;
  private final Once once;

  KpiResource(KpiService kpis, Once once) {
    this.kpis = kpis;
    this.once = once;
  }

  @POST
  @Operation(summary = "Define a KPI")
  @APIResponseSchema(
      value = KpiView.class,
      responseCode = "201",
      responseDescription = "The KPI as defined")
  public Response defineKpi(@NotNull @Valid NewKpi request) {
    return once.created(request, () -> kpis.define(request), KpiView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @RolesAllowed({
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.DEPARTMENT_STAFF,
    Roles.PLATFORM_ADMIN
  })
  @Operation(summary = "List the KPIs, oldest first; also as CSV or Excel")
  public Page<KpiRow> listKpis(@Valid @BeanParam PageRequest page) {
    return kpis.list(page);
  }

  @GET
  @Path("/{code}")
  @RolesAllowed({
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.DEPARTMENT_STAFF,
    Roles.PLATFORM_ADMIN
  })
  @Operation(summary = "Show one KPI; the prefecture's goes before a national one of the same code")
  public KpiView showKpi(String code) {
    return kpis.named(code);
  }

  @PATCH
  @Path("/{code}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Operation(summary = "Correct a KPI by merge patch; only those who defined it may")
  public KpiView correctKpi(
      String code,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid KpiCorrection correction) {
    return kpis.correct(code, expected, correction);
  }

  @PUT
  @Path("/{code}/retirement")
  @Operation(summary = "Retire a KPI: its history stays, new figures are refused")
  public KpiView retireKpi(
      String code,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid Retirement request) {
    return kpis.retire(code, expected, request);
  }
}
