package jp.banso.assessment.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assessment-runs")
@Tag(name = "Assessment runs", description = "A model applied to what was known on a day (評価)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.AUDITOR,
  Roles.PLATFORM_ADMIN
})
class RunResource {

  private final RunService runs;
  private final Once once;

  RunResource(RunService runs, Once once) {
    this.runs = runs;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.PLATFORM_ADMIN})
  @Operation(
      summary = "Assess every organisation in the caller's area that has data",
      description = "A job; its result is an AssessmentRun.")
  @APIResponseSchema(
      value = JobView.class,
      responseCode = "202",
      responseDescription = "The job that assesses")
  public Response startAssessmentRun(@NotNull @Valid NewRun request) {
    return once.accepted(request, () -> runs.start(request), JobView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the runs, oldest first; also as CSV or Excel")
  public Page<RunView> listAssessmentRuns(@Valid @BeanParam PageRequest page) {
    return runs.list(page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show one run")
  public RunView showAssessmentRun(UUID id) {
    return runs.show(id);
  }

  @GET
  @Path("/{id}/scores")
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List a run's scores by organisation; also as CSV or Excel")
  public ScoresView listScores(
      UUID id,
      @QueryParam("prefecture")
          @DefaultValue("")
          @Pattern(regexp = "([0-9]{2})?")
          @Parameter(example = "04")
          String prefecture,
      @Valid @BeanParam PageRequest page) {
    return runs.scores(id, prefecture, page);
  }

  @GET
  @Path("/{id}/scores/{code}")
  @Operation(summary = "Explain one organisation's score item by item")
  public ScoreExplanation explainScore(UUID id, @Parameter(example = "045055") String code) {
    return runs.explain(id, LocalGovernmentCode.of(code));
  }

  @GET
  @Path("/{id}/verification")
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.AUDITOR, Roles.PLATFORM_ADMIN})
  @Operation(summary = "Compute a run again from the inputs it kept, and compare")
  public Verification verifyAssessmentRun(UUID id) {
    return runs.verify(id);
  }
}
