package jp.banso.kpi.source;

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
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sources")
@Tag(name = "Sources", description = "Figures of the other services that fill KPIs by themselves")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.PLATFORM_ADMIN})
class SourceResource {

  private final SourceService sources;
  private final Once once;

  SourceResource(SourceService sources, Once once) {
    this.sources = sources;
    this.once = once;
  }

  @POST
  @Operation(summary = "Set up a source that fills a KPI")
  @APIResponseSchema(
      value = SourceView.class,
      responseCode = "201",
      responseDescription = "The source as set up")
  public Response setUpSource(@NotNull @Valid NewSource request) {
    return once.created(request, () -> sources.setUp(request), SourceView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the sources, oldest first; also as CSV or Excel")
  public Page<SourceView> listSources(@Valid @BeanParam PageRequest page) {
    return sources.list(page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show one source")
  public SourceView showSource(UUID id) {
    return sources.show(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Correct a source, or switch its schedule on or off")
  public SourceView correctSource(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid NewSource request) {
    return sources.correct(id, expected, request);
  }

  @POST
  @Path("/{id}/pulls")
  @Operation(summary = "Pull the figures of a period now; the job's result is a PullReport")
  @APIResponseSchema(
      value = JobView.class,
      responseCode = "202",
      responseDescription = "The job that pulls")
  public Response pullSource(UUID id, @NotNull @Valid PullRequest request) {
    return once.accepted(request, () -> sources.pull(id, request), job -> "/jobs/" + job.id());
  }
}
