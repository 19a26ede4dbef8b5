package jp.banso.points.effect;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.tabular.Table;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** {@code /datasets} of data-catalog, as whoever is calling here. */
@Path("/datasets")
@RegisterRestClient(configKey = "catalog")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
interface CatalogClient {

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  CatalogDataset draft(@HeaderParam("Idempotency-Key") String key, CatalogDraft draft);

  @POST
  @Path("/{id}/files")
  @Consumes(MediaTypes.CSV)
  Map<String, Object> upload(
      @PathParam("id") UUID dataset,
      @QueryParam("title") String title,
      @HeaderParam("Idempotency-Key") String key,
      Table table);

  @GET
  @Path("/{id}")
  CatalogDataset show(@PathParam("id") UUID dataset);

  @PUT
  @Path("/{id}/state")
  @Consumes(MediaType.APPLICATION_JSON)
  CatalogDataset become(
      @PathParam("id") UUID dataset,
      @HeaderParam("If-Match") String version,
      Map<String, String> state);
}
