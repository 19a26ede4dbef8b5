package jp.banso.assessment.neighbour;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** {@code GET /organizations/{code}/support-summary} of personnel-dispatch. */
@Path("/organizations/{code}/support-summary")
@RegisterRestClient(configKey = "dispatch")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
interface DispatchClient {

  @GET
  Support support(@PathParam("code") String code);
}
