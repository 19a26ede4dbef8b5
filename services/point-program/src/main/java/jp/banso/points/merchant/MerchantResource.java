package jp.banso.points.merchant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

@Path("/programs/{program}/merchants")
@Tag(name = "Merchants", description = "Shops that take points (加盟店)")
@Produces(MediaType.APPLICATION_JSON)
class MerchantResource {
  private final MerchantService merchants;
  private final Once once;

  MerchantResource(MerchantService merchants, Once once) {
    this.merchants = merchants;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Register a shop")
  @APIResponseSchema(
      value = MerchantView.class,
      responseCode = "201",
      responseDescription = "The shop")
  public Response registerMerchant(UUID program, @NotNull @Valid NewMerchant request) {
    return once.created(request, () -> merchants.register(program, request), MerchantView::path);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the shops of a programme; also as CSV or Excel")
  public Page<MerchantView> listMerchants(UUID program, @Valid @BeanParam PageRequest page) {
    return merchants.list(program, page);
  }

  @GET
  @Path("/{merchant}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_READ
  })
  @Operation(summary = "Show one shop")
  public MerchantView showMerchant(UUID program, UUID merchant) {
    return merchants.show(program, merchant);
  }

  @PATCH
  @Path("/{merchant}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Correct a shop, or close it: a closed one takes no points")
  public MerchantView correctMerchant(
      UUID program,
      UUID merchant,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid MerchantCorrection change) {
    return merchants.correct(program, merchant, expected, change);
  }
}
