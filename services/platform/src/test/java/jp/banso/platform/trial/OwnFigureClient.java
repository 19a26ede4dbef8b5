package jp.banso.platform.trial;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The same, asked for on the service's own account. */
@Path("/figures")
@RegisterRestClient(configKey = "kpi")
@OidcClientFilter
interface OwnFigureClient {

  @GET
  FigureClient.Figure figure(@QueryParam("of") String name);
}
