package jp.banso.dispatch.specialist;

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
import jp.banso.dispatch.correction.Correction;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/specialists")
@Tag(name = "Specialists", description = "The pool of people who can be sent (デジタル人材プール)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER})
class SpecialistResource {

  private final SpecialistService specialists;
  private final Once once;

  SpecialistResource(SpecialistService specialists, Once once) {
    this.specialists = specialists;
    this.once = once;
  }

  @POST
  @Operation(summary = "Register a specialist")
  @APIResponseSchema(
      value = SpecialistView.class,
      responseCode = "201",
      responseDescription = "The specialist as registered")
  public Response registerSpecialist(@NotNull @Valid NewSpecialist request) {
    return once.created(request, () -> specialists.register(request), SpecialistView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @RolesAllowed({Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER, Roles.SPECIALIST})
  @Operation(
      summary = "List the specialists; also as CSV or Excel. A specialist sees themself only")
  public Page<SpecialistRow> listSpecialists(@Valid @BeanParam PageRequest page) {
    return specialists.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER, Roles.SPECIALIST})
  @Operation(summary = "Show one specialist")
  public SpecialistView showSpecialist(UUID id) {
    return specialists.identified(id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(summary = "Correct a specialist by merge patch")
  public SpecialistView correctSpecialist(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid Correction correction) {
    return specialists.correct(id, expected, correction);
  }
}
