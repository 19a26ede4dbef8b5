package jp.banso.catalog.ckan;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/3/action")
@Tag(name = "CKAN", description = "CKAN Action API for what is published; no token")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class CkanResource {

  private final CkanActions actions;
  private final String publicUrl;

  CkanResource(
      CkanActions actions, @ConfigProperty(name = "banso.catalog.public-url") String publicUrl) {
    this.actions = actions;
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
    return answer("package_search", query(uri), actions::search);
  }

  @POST
  @Path("/package_search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Search the published datasets, parameters in the body",
      operationId = "packageSearchByPost")
  @APIResponseSchema(
      value = CkanAnswer.class,
      responseCode = "200",
      responseDescription = "count, results, facets")
  public Response packageSearchByPost(JsonNode parameters) {
    return answer("package_search", body(parameters), actions::search);
  }

  @GET
  @Path("/package_show")
  @Operation(summary = "Show a published dataset by id or name as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "The package")
  public Response packageShow(
      @QueryParam("id") @Parameter(example = "045055-point-use") String id, @Context UriInfo uri) {
    return answer("package_show", query(uri), actions::show);
  }

  @POST
  @Path("/package_show")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Show a published dataset, parameters in the body")
  @APIResponseSchema(
      value = CkanAnswer.class,
      responseCode = "200",
      responseDescription = "The package")
  public Response packageShowByPost(JsonNode parameters) {
    return answer("package_show", body(parameters), actions::show);
  }

  @GET
  @Path("/package_list")
  @Operation(summary = "List the names of the published datasets as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "Sorted names")
  public Response packageList(
      @QueryParam("limit") @Parameter(example = "100") String limit,
      @QueryParam("offset") @Parameter(example = "0") String offset,
      @Context UriInfo uri) {
    return answer("package_list", query(uri), actions::names);
  }

  @GET
  @Path("/license_list")
  @Operation(summary = "List the licences as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "The licences")
  public Response licenseList() {
    return answer("license_list", Map.of(), parameters -> actions.licences());
  }

  @GET
  @Path("/status_show")
  @Operation(summary = "Show what this site offers as CKAN does")
  @APIResponseSchema(value = CkanAnswer.class, responseDescription = "Site and version of the API")
  public Response statusShow() {
    return answer(
        "status_show",
        Map.of(),
        parameters -> Map.of("site_title", "Banso", "site_url", publicUrl, "ckan_version", "2.11"));
  }

  /** CKAN answers an unknown action with a JSON string, not with its envelope. */
  @GET
  @Path("/{action}")
  @Operation(hidden = true)
  public Response unknownAction(String action) {
    return Response.status(400)
        .type(CkanAnswer.JSON)
        .entity("\"Bad request: Action name not known: " + action.replaceAll("[^a-z_]", "") + "\"")
        .build();
  }

  private Response answer(
      String action, Map<String, String> parameters, Function<Map<String, String>, Object> work) {
    String help = publicUrl + "/api/3/action/help_show?name=" + action;
    try {
      return CkanAnswer.ok(help, work.apply(parameters));
    } catch (CkanError refused) {
      return CkanAnswer.failed(refused.status(), help, refused.type(), refused.getMessage());
    }
  }

  private static Map<String, String> query(UriInfo uri) {
    Map<String, String> parameters = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> parameters.put(name, values.getFirst()));
    return parameters;
  }

  private static Map<String, String> body(JsonNode json) {
    Map<String, String> parameters = new HashMap<>();
    if (json != null) {
      json.properties().forEach(it -> parameters.put(it.getKey(), it.getValue().asText()));
    }
    return parameters;
  }
}
