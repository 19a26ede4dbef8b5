package jp.banso.points.carrier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.callbacks.Callback;
import org.eclipse.microprofile.openapi.annotations.callbacks.CallbackOperation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/carriers")
@Tag(name = "Carriers", description = "Companies that carry points (事業者)")
@Produces(MediaType.APPLICATION_JSON)
class CarrierResource {
  private final CarrierService carriers;
  private final CarrierAddresses addresses;
  private final Once once;

  CarrierResource(CarrierService carriers, CarrierAddresses addresses, Once once) {
    this.carriers = carriers;
    this.addresses = addresses;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER})
  @Operation(
      summary = "Enter a carrier's application",
      description = "Its area must lie in the caller's own.")
  @APIResponseSchema(
      value = CarrierView.class,
      responseCode = "201",
      responseDescription = "The application")
  public Response applyAsCarrier(@NotNull @Valid NewCarrier request) {
    return once.created(request, () -> carriers.apply(request), CarrierView::path);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the carriers of the area; also as CSV or Excel")
  public Page<CarrierView> listCarriers(@Valid @BeanParam PageRequest page) {
    return carriers.list(page);
  }

  @GET
  @Path("/mine")
  @RolesAllowed({
    Roles.SCOPE_CARRIER,
    Roles.SCOPE_POINTS_READ,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_REDEEM
  })
  @Operation(summary = "Show the carrier that asks; a carrier sees no other")
  public CarrierView showOwnCarrier() {
    return carriers.mine();
  }

  @GET
  @Path("/{carrier}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR
  })
  @Operation(summary = "Show one carrier")
  public CarrierView showCarrier(UUID carrier) {
    return carriers.show(carrier);
  }

  @Callback(
      name = "takeExchangeOrder",
      callbackUrlExpression = "{$request.body#/exchangeUrl}/orders",
      operations =
          @CallbackOperation(
              method = "post",
              summary = "Give the carrier's own points for points held here",
              description = CarrierContract.TAKE,
              parameters = {
                @Parameter(
                    name = "Banso-Timestamp",
                    in = ParameterIn.HEADER,
                    required = true,
                    description = "When it was sent",
                    schema = @Schema(type = SchemaType.STRING, format = "date-time")),
                @Parameter(
                    name = "Banso-Signature",
                    in = ParameterIn.HEADER,
                    required = true,
                    schema =
                        @Schema(type = SchemaType.STRING, pattern = CarrierContract.SIGNATURES)),
                @Parameter(
                    name = "Idempotency-Key",
                    in = ParameterIn.HEADER,
                    required = true,
                    description = "The order's id",
                    schema = @Schema(type = SchemaType.STRING, format = "uuid"))
              },
              requestBody =
                  @RequestBody(
                      required = true,
                      content =
                          @Content(
                              mediaType = MediaType.APPLICATION_JSON,
                              schema = @Schema(ref = "CarrierOrder"))),
              responses = {
                @APIResponse(
                    responseCode = "200",
                    description = "What became of it",
                    content =
                        @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "CarrierReply"))),
                @APIResponse(
                    responseCode = "401",
                    description = "The signature or its moment does not fit; counts as no answer")
              }))
  @Callback(
      name = "tellOfExchangeOrder",
      callbackUrlExpression = "{$request.body#/exchangeUrl}/orders/{id}",
      operations =
          @CallbackOperation(
              method = "get",
              summary = "Say what became of an order",
              description = CarrierContract.TELL,
              parameters = {
                @Parameter(
                    name = "id",
                    in = ParameterIn.PATH,
                    required = true,
                    schema = @Schema(type = SchemaType.STRING, format = "uuid")),
                @Parameter(
                    name = "Banso-Timestamp",
                    in = ParameterIn.HEADER,
                    required = true,
                    description = "When it was sent",
                    schema = @Schema(type = SchemaType.STRING, format = "date-time")),
                @Parameter(
                    name = "Banso-Signature",
                    in = ParameterIn.HEADER,
                    required = true,
                    schema =
                        @Schema(type = SchemaType.STRING, pattern = CarrierContract.SIGNATURES)),
                @Parameter(
                    name = "Idempotency-Key",
                    in = ParameterIn.HEADER,
                    required = true,
                    description = "The order's id",
                    schema = @Schema(type = SchemaType.STRING, format = "uuid"))
              },
              responses = {
                @APIResponse(
                    responseCode = "200",
                    description = "What became of it",
                    content =
                        @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "CarrierReply"))),
                @APIResponse(
                    responseCode = "401",
                    description = "The signature or its moment does not fit; counts as no answer"),
                @APIResponse(
                    responseCode = "404",
                    description = "The carrier has never heard of the order")
              }))
  @PATCH
  @Path("/{carrier}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "Correct a carrier, or take it to its next state",
      description =
          "applied → contracted (with the day of the contract) → test → live ⇄ suspended; ended from any. The test makes"
              + " its OAuth client: this one answer holds the secret; where it was lost, give a new one. In the test its tokens have no scope that moves"
              + " points. Suspended it gets no token, ended its client is gone; tokens already out live five minutes at"
              + " most. When Keycloak does not answer nothing has changed: send the same again. The state it is in,"
              + " sent again, is brought about again in Keycloak.")
  public CarrierAnswer correctCarrier(
      UUID carrier,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid CarrierCorrection change) {
    // Before the row is locked: names are slow to look up
    if (change.exchangeUrl() != null) {
      addresses.mustBePublic(change.exchangeUrl());
    }
    return carriers.correct(carrier, expected, change);
  }

  @PUT
  @Path("/{carrier}/secret")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "Give a carrier's client a new secret; the old one ends at once",
      description =
          "Shown in this answer only. If the answer is lost, read the carrier and ask again with its new ETag.")
  public CarrierAnswer renewCarrierSecret(
      UUID carrier, @NotNull @HeaderParam("If-Match") Version expected) {
    return carriers.renewSecret(carrier, expected);
  }
}
