package jp.banso.kpi.source;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/**
 * {@code GET /indicator-values} of any of the other services; signs in as this service. A stream,
 * so that nobody's endless answer fills our memory.
 */
@Path("/indicator-values")
@OidcClientFilter
@Produces(MediaType.APPLICATION_JSON)
interface IndicatorClient {

  @GET
  InputStream values(
      @QueryParam("period") String period,
      @QueryParam("indicator") String indicator,
      @QueryParam("prefecture") String prefecture,
      @QueryParam("limit") int limit,
      @QueryParam("cursor") String cursor);
}
