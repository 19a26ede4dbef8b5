package jp.banso.kpi.benchmark;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.banso.kpi.period.Period;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/kpis/{code}/targets")
@Tag(name = "Targets", description = "Targets (目標値) per organisation and period")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER})
class TargetResource {

  private final BenchmarkService benchmarks;
  private final Once once;

  TargetResource(BenchmarkService benchmarks, Once once) {
    this.benchmarks = benchmarks;
    this.once = once;
  }

  @POST
  @Operation(summary = "Set a target for an organisation and a period")
  @APIResponseSchema(
      value = BenchmarkView.class,
      responseCode = "201",
      responseDescription = "The target as set")
  public Response setTarget(String code, @NotNull @Valid NewBenchmark request) {
    return once.created(
        request, () -> benchmarks.set(BenchmarkKind.TARGET, code, request), BenchmarkView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER, Roles.DEPARTMENT_STAFF})
  @Operation(summary = "List the targets of a KPI; also as CSV or Excel")
  public Page<BenchmarkView> listTargets(String code, @Valid @BeanParam PageRequest page) {
    return benchmarks.list(BenchmarkKind.TARGET, code, page);
  }

  @GET
  @Path("/{organization}/{period}")
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER, Roles.DEPARTMENT_STAFF})
  @Operation(summary = "Show one target")
  public BenchmarkView showTarget(String code, String organization, String period) {
    return benchmarks.show(
        BenchmarkKind.TARGET, code, LocalGovernmentCode.of(organization), Period.of(period));
  }

  @PUT
  @Path("/{organization}/{period}")
  @Operation(summary = "Correct a target")
  public BenchmarkView correctTarget(
      String code,
      String organization,
      String period,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid BenchmarkCorrection correction) {
    return benchmarks.correct(
        BenchmarkKind.TARGET,
        code,
        LocalGovernmentCode.of(organization),
        Period.of(period),
        expected,
        correction);
  }
}
