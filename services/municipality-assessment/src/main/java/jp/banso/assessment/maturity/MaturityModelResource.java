package jp.banso.assessment.maturity;

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
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/maturity-models")
@Tag(name = "Maturity models", description = "By what a municipality is assessed (成熟度モデル)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.PLATFORM_ADMIN})
class MaturityModelResource {

  private final MaturityModelService models;
  private final Once once;

  MaturityModelResource(MaturityModelService models, Once once) {
    this.models = models;
    this.once = once;
  }

  @POST
  @Operation(summary = "Draft a model, or the next edition of one")
  @APIResponseSchema(
      value = MaturityModelView.class,
      responseCode = "201",
      responseDescription = "The draft")
  public Response draftMaturityModel(@NotNull @Valid NewMaturityModel request) {
    return once.created(request, () -> models.draft(request), MaturityModelView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @RolesAllowed({
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.DEPARTMENT_STAFF,
    Roles.AUDITOR,
    Roles.PLATFORM_ADMIN
  })
  @Operation(summary = "List the models, oldest first; also as CSV or Excel")
  public Page<MaturityModelRow> listMaturityModels(@Valid @BeanParam PageRequest page) {
    return models.list(page);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.DEPARTMENT_STAFF,
    Roles.AUDITOR,
    Roles.PLATFORM_ADMIN
  })
  @Operation(summary = "Show one model")
  public MaturityModelView showMaturityModel(UUID id) {
    return models.show(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Correct a draft: what is sent replaces all of it")
  public MaturityModelView correctMaturityModel(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid ModelDefinition definition) {
    return models.correct(id, expected, definition);
  }

  @PUT
  @Path("/{id}/state")
  @Operation(summary = "Publish a draft; from then on it never changes")
  public MaturityModelView publishMaturityModel(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid ModelStateChange request) {
    return models.become(id, expected, request.state());
  }
}
