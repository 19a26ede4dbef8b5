package jp.banso.catalog.dataset;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.privacy.NoMyNumber;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
  private final DistributionService distributions;
  private final Once once;
  private final SecurityIdentity identity;

  DatasetResource(
      DatasetService datasets,
      DistributionService distributions,
      Once once,
      SecurityIdentity identity) {
    this.datasets = datasets;
    this.distributions = distributions;
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

  @POST
  @Path("/{id}/links")
  @Operation(summary = "Add a distribution that is kept elsewhere to a draft")
  @APIResponseSchema(
      value = DistributionView.class,
      responseCode = "201",
      responseDescription = "The distribution")
  public Response linkDistribution(UUID id, @NotNull @Valid NewLink link) {
    return once.created(
        link, () -> distributions.link(id, link), view -> "/distributions/" + view.id() + "/file");
  }

  @POST
  @Path("/{id}/files")
  @Consumes({"text/csv", MediaTypes.XLSX, MediaType.APPLICATION_JSON, "application/geo+json"})
  @Operation(summary = "Upload a file (CSV, Excel, JSON, GeoJSON; up to 20 MB) to a draft")
  @APIResponseSchema(
      value = DistributionView.class,
      responseCode = "201",
      responseDescription = "The distribution")
  public Response uploadDistribution(
      UUID id,
      @QueryParam("title")
          @NotBlank
          @Size(max = 200)
          @NoMyNumber
          @Parameter(example = "2025年度 利用実績（CSV）")
          String title,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      @NotNull byte[] content) {
    var file = new UploadedFile(title, FileType.of(contentType), content);
    return once.created(
        title + ":" + file.sha256(),
        () -> distributions.upload(id, file),
        view -> "/distributions/" + view.id() + "/file");
  }
}
