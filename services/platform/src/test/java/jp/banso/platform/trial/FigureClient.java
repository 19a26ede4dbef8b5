package jp.banso.platform.trial;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Another service's figure, asked for with the caller's token. */
@Path("/figures")
@RegisterRestClient(configKey = "dispatch")
@AccessToken
interface FigureClient {

  @GET
  Figure figure(@QueryParam("of") String name);

  record Figure(long value) {}
}
