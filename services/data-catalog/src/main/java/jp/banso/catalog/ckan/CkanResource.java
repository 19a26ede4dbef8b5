package jp.banso.catalog.ckan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import jp.banso.catalog.caching.PublicAnswer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/3/action")
@Tag(
    name = "CKAN",
    description =
        "CKAN Action API for what is published; no token; GET and POST. Further actions: "
            + "current_package_list_with_resources, resource_show, tag_list, group_list, help_show")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class CkanResource {

  private final CkanActions actions;
  private final PublicAnswer answers;
  private final ObjectMapper json;
  private final String publicUrl;

  CkanResource(
      CkanActions actions,
      PublicAnswer answers,
      ObjectMapper json,
      @ConfigProperty(name = "banso.catalog.public-url") String publicUrl) {
    this.actions = actions;
    this.answers = answers;
    this.json = json;
    this.publicUrl = publicUrl;
  }

  @GET
  @Path("/package_search")
  @Operation(summary = "Search the published datasets as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "count, results, facets")
  public Response packageSearch(
      @QueryParam("q") @Parameter(example = "避難") String q,
      @QueryParam("fq") @Parameter(example = "organization:jp_045055") String fq,
      @QueryParam("sort") @Parameter(example = "id asc") String sort,
      @QueryParam("rows") @Parameter(example = "10") String rows,
      @QueryParam("start") @Parameter(example = "0") String start,
      @QueryParam("facet.field") @Parameter(example = "[\"organization\"]") String facetField,
      @Context UriInfo uri) {
    return answer("package_search", CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/package_search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Search the published datasets, parameters in the body")
  @APIResponseSchema(
      value = CkanAnswer.class,
      responseCode = "200",
      responseDescription = "count, results, facets")
  public Response packageSearchByPost(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = "{\"q\": \"避難\", \"rows\": 10}"))
          String body) {
    return answer("package_search", body);
  }

  @GET
  @Path("/package_show")
  @Operation(summary = "Show a published dataset by id or name as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "The package")
  public Response packageShow(
      @QueryParam("id") @Parameter(example = "045055-point-use") String id, @Context UriInfo uri) {
    return answer("package_show", CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/package_show")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Show a published dataset, parameters in the body")
  @APIResponseSchema(
      value = CkanAnswer.class,
      responseCode = "200",
      responseDescription = "The package")
  public Response packageShowByPost(
      @RequestBody(
              content =
                  @Content(
                      schema = @Schema(type = SchemaType.OBJECT),
                      example = "{\"id\": \"045055-point-use\"}"))
          String body) {
    return answer("package_show", body);
  }

  @GET
  @Path("/package_list")
  @Operation(summary = "List the names of the published datasets as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "Sorted names")
  public Response packageList(
      @QueryParam("limit") @Parameter(example = "100") String limit,
      @QueryParam("offset") @Parameter(example = "0") String offset,
      @Context UriInfo uri) {
    return answer("package_list", CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/package_list")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response packageListByPost(String body) {
    return answer("package_list", body);
  }

  @GET
  @Path("/organization_list")
  @Operation(summary = "List the organisations that have published as CKAN does")
  @APIResponseSchema(
      value = CkanAnswer.class,
      responseDescription = "Sorted names, or whole organisations")
  public Response organizationList(
      @QueryParam("all_fields") @Parameter(example = "true") String allFields,
      @Context UriInfo uri) {
    return answer("organization_list", CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/organization_list")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response organizationListByPost(String body) {
    return answer("organization_list", body);
  }

  @GET
  @Path("/organization_show")
  @Operation(summary = "Show an organisation that has published as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "The organisation")
  public Response organizationShow(
      @QueryParam("id") @Parameter(example = "jp_045055") String id, @Context UriInfo uri) {
    return answer("organization_show", CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/organization_show")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response organizationShowByPost(String body) {
    return answer("organization_show", body);
  }

  @GET
  @Path("/license_list")
  @Operation(summary = "List the licences as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "The licences")
  public Response licenseList(@Context UriInfo uri) {
    return answer("license_list", CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/license_list")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response licenseListByPost(String body) {
    return answer("license_list", body);
  }

  @GET
  @Path("/status_show")
  @Operation(summary = "Show what this site offers as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "Site and version of the API")
  public Response statusShow(@Context UriInfo uri) {
    return answer("status_show", CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/status_show")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response statusShowByPost(String body) {
    return answer("status_show", body);
  }

  /** The actions that the contract only names, and those that nobody knows. */
  @GET
  @Path("/{action}")
  @Operation(hidden = true)
  public Response otherAction(String action, @Context UriInfo uri) {
    return answer(action, CkanParameters.of(uri.getQueryParameters()));
  }

  @POST
  @Path("/{action}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response otherActionByPost(String action, String body) {
    return answer(action, body);
  }

  private Response answer(String action, String body) {
    Optional<CkanParameters> read = CkanParameters.of(body, json);
    return read.isEmpty()
        ? CkanAnswer.badRequest("JSON Error: Request data is not a JSON object")
        : answer(action, read.get());
  }

  private Response answer(String action, CkanParameters parameters) {
    if (!actions.knows(action)) {
      return CkanAnswer.badRequest("Action name not known: " + action.replaceAll("[^a-z_]", ""));
    }
    String help = publicUrl + "/api/3/action/help_show?name=" + action;
    try {
      var answer = new CkanAnswer(help, true, actions.answer(action, parameters));
      return answers.of(json.writeValueAsString(answer), MediaType.APPLICATION_JSON);
    } catch (CkanError refused) {
      return CkanAnswer.failed(refused, help);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
