package jp.banso.catalog.dataset;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import jp.banso.catalog.caching.PublicAnswer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/distributions")
@Tag(name = "Distributions", description = "The files and links of a dataset (配信)")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class DistributionResource {

  private final DistributionService distributions;
  private final PublicAnswer answers;
  private final SecurityIdentity identity;

  DistributionResource(
      DistributionService distributions, PublicAnswer answers, SecurityIdentity identity) {
    this.distributions = distributions;
    this.answers = answers;
    this.identity = identity;
  }

  @GET
  @Path("/{id}/file")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "Download a file; without a token where its dataset is published")
  @APIResponse(
      responseCode = "200",
      description = "The file, as it was uploaded",
      content =
          @Content(
              mediaType = "application/octet-stream",
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                      format = "binary")))
  public Response downloadDistribution(UUID id) {
    var kept = distributions.download(id);
    String name = id + "." + kept.distribution().format().toLowerCase(Locale.ROOT);
    Supplier<Response.ResponseBuilder> file =
        () ->
            Response.ok(kept.content(), kept.distribution().mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    // Whoever is signed in may be reading a draft, which no cache may keep.
    return identity.isAnonymous()
        ? answers.of(kept.distribution().sha256(), file)
        : file.get().build();
  }
}
