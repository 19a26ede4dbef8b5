package jp.banso.assessment.neighbour;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** {@code GET /organizations/{code}/kpi-status} of kpi-progress. */
@Path("/organizations/{code}/kpi-status")
@RegisterRestClient(configKey = "kpi")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
interface KpiClient {

  @GET
  KpiStatus status(@PathParam("code") String code, @HeaderParam("Accept-Language") String language);
}
