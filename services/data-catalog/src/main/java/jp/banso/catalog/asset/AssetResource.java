package jp.banso.catalog.asset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assets")
@Tag(name = "Assets", description = "Inventory of data assets (データ資産の棚卸し), published or not")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.DATA_STEWARD,
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF
})
class AssetResource {

  private final AssetService assets;
  private final Once once;

  AssetResource(AssetService assets, Once once) {
    this.assets = assets;
    this.once = once;
  }

  @POST
  @Operation(summary = "Register a data asset in the inventory")
  @APIResponseSchema(
      value = AssetView.class,
      responseCode = "201",
      responseDescription = "The asset as registered")
  public Response registerAsset(@NotNull @Valid NewAsset request) {
    return once.created(request, () -> assets.register(request), AssetView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the inventory, oldest entry first; also as CSV or Excel")
  public Page<AssetView> listAssets(@Valid @BeanParam PageRequest page) {
    return assets.list(page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show one data asset")
  public AssetView showAsset(UUID id) {
    return assets.show(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(summary = "Correct a data asset; it stays with its owner")
  public AssetView correctAsset(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid NewAsset request) {
    return assets.correct(id, expected, request);
  }
}
