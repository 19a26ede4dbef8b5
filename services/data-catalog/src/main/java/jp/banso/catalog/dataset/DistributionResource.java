package jp.banso.catalog.dataset;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.once.Once;
import jp.banso.platform.privacy.NoMyNumber;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Distributions", description = "The files and links of a dataset (配信)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.DATA_STEWARD,
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF
})
class DistributionResource {

  private final DistributionService distributions;
  private final Once once;

  DistributionResource(DistributionService distributions, Once once) {
    this.distributions = distributions;
    this.once = once;
  }

  @POST
  @Path("/datasets/{id}/links")
  @Operation(summary = "Add a distribution that is kept elsewhere to a draft")
  @APIResponseSchema(
      value = DistributionView.class,
      responseCode = "201",
      responseDescription = "The distribution")
  public Response linkDistribution(UUID id, @NotNull @Valid NewLink link) {
    return once.created(link, () -> distributions.link(id, link), view -> "/distributions/" + view.id() + "/file");
  }

  @POST
  @Path("/datasets/{id}/files")
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

  @GET
  @PermitAll
  @Path("/distributions/{id}/file")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Download a file; without a token where its dataset is published")
  @APIResponse(
      responseCode = "200",
      description = "The file, as it was uploaded",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING, format = "binary")))
  public Response downloadDistribution(UUID id) {
    var kept = distributions.download(id);
    String name = id + "." + kept.distribution().format().toLowerCase(java.util.Locale.ROOT);
    return Response.ok(kept.content(), kept.distribution().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
