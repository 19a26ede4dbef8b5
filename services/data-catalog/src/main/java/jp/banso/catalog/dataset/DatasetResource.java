package jp.banso.catalog.dataset;

import io.quarkus.security.identity.SecurityIdentity;
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

@Path("/datasets")
@Tag(name = "Datasets", description = "Datasets from draft to publication (データセット)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.DATA_STEWARD,
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF
})
class DatasetResource {

  private final DatasetService datasets;
  private final Once once;
  private final SecurityIdentity identity;

  DatasetResource(DatasetService datasets, Once once, SecurityIdentity identity) {
    this.datasets = datasets;
    this.once = once;
    this.identity = identity;
  }

  @POST
  @Operation(summary = "Draft a dataset")
  @APIResponseSchema(
      value = DatasetView.class,
      responseCode = "201",
      responseDescription = "The draft")
  public Response draftDataset(@NotNull @Valid NewDataset request) {
    return once.created(request, () -> datasets.draft(request), DatasetView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the datasets the caller may see, in every state; also as CSV or Excel")
  public Page<DatasetRow> listDatasets(@Valid @BeanParam PageRequest page) {
    return datasets.list(page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show one dataset with its distributions")
  public DatasetView showDataset(UUID id) {
    return datasets.show(id);
  }

  @PUT
  @Path("/{id}/description")
  @Operation(summary = "Correct a draft's description")
  public DatasetView correctDataset(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid DatasetDescription description) {
    return datasets.correct(id, expected, description);
  }

  @PUT
  @Path("/{id}/state")
  @Operation(summary = "Submit, send back, publish or withdraw a dataset")
  public DatasetView changeDatasetState(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid StateChange change) {
    boolean mayPublish =
        identity.hasRole(Roles.DATA_STEWARD) || identity.hasRole(Roles.PREFECTURE_OFFICER);
    return datasets.become(id, expected, change, mayPublish);
  }
}
