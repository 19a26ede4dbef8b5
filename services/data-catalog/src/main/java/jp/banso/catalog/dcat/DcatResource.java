package jp.banso.catalog.dcat;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.banso.catalog.caching.PublicAnswer;
import jp.banso.catalog.dataset.DatasetProblem;
import jp.banso.catalog.publication.Publication;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.Publishers;
import jp.banso.catalog.publication.Search;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.Problems;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "DCAT", description = "The published catalogue as linked data (DCAT-AP 3); no token")
@PermitAll
class DcatResource {

  private final Publication publication;
  private final Publishers publishers;
  private final PublicAnswer answers;
  private final Problems language;
  private final String publicUrl;
  private final String publisher;

  DcatResource(
      Publication publication,
      Publishers publishers,
      PublicAnswer answers,
      Problems language,
      @ConfigProperty(name = "banso.catalog.public-url") String publicUrl,
      @ConfigProperty(name = "banso.catalog.publisher") String publisher) {
    this.publication = publication;
    this.publishers = publishers;
    this.answers = answers;
    this.language = language;
    this.publicUrl = publicUrl;
    this.publisher = publisher;
  }

  @GET
  @Path("/catalog.{format:ttl|jsonld|rdf}")
  @Produces({"text/turtle", "application/ld+json", "application/rdf+xml"})
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
    return answers.of(graph.in(format), format.mediaType());
  }

  @GET
  @Path("/dataset/{id}.{format:ttl|jsonld|rdf}")
  @Produces({"text/turtle", "application/ld+json", "application/rdf+xml"})
  @Operation(summary = "One published dataset in Turtle, JSON-LD or RDF/XML")
  @APIResponse(
      responseCode = "200",
      description = "The dataset",
      content =
          @Content(mediaType = "text/turtle", schema = @Schema(implementation = String.class)))
  public Response showPublishedDataset(
      @Parameter(example = "045055-point-use") String id,
      @Parameter(example = "ttl") RdfFormat format) {
    return linkedData(published(id), format);
  }

  @GET
  @Path("/dataset/{id}.html")
  @Produces(MediaTypes.HTML)
  @Operation(summary = "One published dataset as a page to read and to print, Japanese or English")
  @APIResponse(
      responseCode = "200",
      description = "The page, with schema.org JSON-LD for search engines",
      content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
  public Response showDatasetPage(@Parameter(example = "045055-point-use") String id) {
    return page(published(id));
  }

  /** The dataset's IRI itself: a page for people, linked data for machines, as they ask. */
  @GET
  @Path("/dataset/{id:[^.]+}")
  @Produces({MediaTypes.HTML, "text/turtle", "application/ld+json", "application/rdf+xml"})
  @Operation(hidden = true)
  public Response resolveDataset(String id, @Context HttpHeaders headers) {
    var dataset = published(id);
    return RdfFormat.preferred(headers.getAcceptableMediaTypes())
        .map(format -> linkedData(dataset, format))
        .orElseGet(() -> page(dataset));
  }

  private PublishedDataset published(String id) {
    return publication
        .show(id)
        .orElseThrow(() -> new DomainException(DatasetProblem.DATASET_NOT_FOUND, id));
  }

  private Response linkedData(PublishedDataset dataset, RdfFormat format) {
    var graph = new DcatGraph(publicUrl, publishers);
    graph.dataset(dataset);
    return answers.of(graph.in(format), format.mediaType());
  }

  private Response page(PublishedDataset dataset) {
    var page = new DatasetPage(dataset, publishers.nameOf(dataset.organization()), publicUrl);
    return answers.of(page.html(language.locale()), MediaTypes.HTML);
  }
}
