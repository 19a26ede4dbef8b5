package jp.banso.points.program;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs")
@Tag(name = "Programs", description = "Point programmes (ポイント事業)")
@Produces(MediaType.APPLICATION_JSON)
class ProgramResource {
  private final ProgramService programs;
  private final Once once;

  ProgramResource(ProgramService programs, Once once) {
    this.programs = programs;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Draft a programme")
  @APIResponseSchema(
      value = ProgramView.class,
      responseCode = "201",
      responseDescription = "The draft")
  public Response draftProgram(@NotNull @Valid NewProgram request) {
    return once.created(request, () -> programs.draft(request), ProgramView::path);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ,
    Roles.SCOPE_CARRIER
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the programmes the caller may see; also as CSV or Excel")
  public Page<ProgramView> listPrograms(@Valid @BeanParam PageRequest page) {
    return programs.list(page);
  }

  @GET
  @Path("/{program}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ,
    Roles.SCOPE_CARRIER
  })
  @Operation(summary = "Show one programme")
  public ProgramView showProgram(UUID program) {
    return programs.show(program);
  }

  @PATCH
  @Path("/{program}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Correct a programme, open it or close it")
  public ProgramView correctProgram(
      UUID program,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid ProgramCorrection change) {
    return programs.correct(program, expected, change);
  }
}
