package jp.banso.catalog.dcat;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jp.banso.catalog.dataset.DatasetProblem;
import jp.banso.catalog.publication.Publication;
import jp.banso.catalog.publication.Publishers;
import jp.banso.catalog.publication.Search;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "DCAT", description = "The published catalogue as linked data (DCAT-AP 3); no token")
@Produces({"text/turtle", "application/ld+json", "application/rdf+xml"})
@PermitAll
class DcatResource {

  private final Publication publication;
  private final Publishers publishers;
  private final String publicUrl;
  private final String publisher;

  DcatResource(
      Publication publication,
      Publishers publishers,
      @ConfigProperty(name = "banso.catalog.public-url") String publicUrl,
      @ConfigProperty(name = "banso.catalog.publisher") String publisher) {
    this.publication = publication;
    this.publishers = publishers;
    this.publicUrl = publicUrl;
    this.publisher = publisher;
  }

  @GET
  @Path("/catalog.{format:ttl|jsonld|rdf}")
  @Operation(summary = "The catalogue in Turtle, JSON-LD or RDF/XML, 100 datasets a page")
  @APIResponse(
      responseCode = "200",
      description = "The page of the catalogue",
      content =
          @Content(mediaType = "text/turtle", schema = @Schema(implementation = String.class)))
  public Response showCatalog(
      @Parameter(example = "ttl") RdfFormat format,
      @QueryParam("page") @DefaultValue("1") @Min(1) @Max(10_000) @Parameter(example = "1")
          int page) {
    int start = (page - 1) * CatalogPage.SIZE;
    var found =
        publication.find(Search.everything(Search.Order.ID, start, CatalogPage.SIZE), false);
    var graph =
        new DcatGraph(publicUrl, publishers)
            .catalog(found.datasets(), new CatalogPage(page, found.count(), format, publisher));
    return answer(graph, format);
  }

  @GET
  @Path("/dataset/{id}.{format:ttl|jsonld|rdf}")
  @Operation(summary = "One published dataset in Turtle, JSON-LD or RDF/XML")
  @APIResponse(
      responseCode = "200",
      description = "The dataset",
      content =
          @Content(mediaType = "text/turtle", schema = @Schema(implementation = String.class)))
  public Response showPublishedDataset(
      @Parameter(example = "045055-point-use") String id,
      @Parameter(example = "ttl") RdfFormat format) {
    var dataset =
        publication
            .show(id)
            .orElseThrow(() -> new DomainException(DatasetProblem.DATASET_NOT_FOUND, id));
    var graph = new DcatGraph(publicUrl, publishers);
    graph.dataset(dataset);
    return answer(graph, format);
  }

  private static Response answer(DcatGraph graph, RdfFormat format) {
    return Response.ok(graph.in(format), format.mediaType() + ";charset=utf-8").build();
  }
}
