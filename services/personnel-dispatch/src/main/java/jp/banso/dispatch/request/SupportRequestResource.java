package jp.banso.dispatch.request;

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
import jp.banso.dispatch.correction.Correction;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/support-requests")
@Tag(name = "Support requests", description = "What municipalities ask for (支援要請)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MUNICIPALITY_OFFICER, Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER})
class SupportRequestResource {

  private final SupportRequestService requests;
  private final Once once;

  SupportRequestResource(SupportRequestService requests, Once once) {
    this.requests = requests;
    this.once = once;
  }

  @POST
  @Operation(summary = "Draft a request for support")
  @APIResponseSchema(
      value = SupportRequestView.class,
      responseCode = "201",
      responseDescription = "The draft")
  public Response draftSupportRequest(@NotNull @Valid NewSupportRequest request) {
    return once.created(request, () -> requests.draft(request), SupportRequestView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List requests, oldest first; also as CSV or Excel")
  public Page<SupportRequestRow> listSupportRequests(
      @BeanParam RequestFilter filter, @Valid @BeanParam PageRequest page) {
    return requests.list(filter, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show one request")
  public SupportRequestView showSupportRequest(UUID id) {
    return requests.identified(id);
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(summary = "Correct a draft or submitted request by merge patch")
  public SupportRequestView correctSupportRequest(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid Correction correction) {
    return requests.correct(id, expected, correction);
  }

  @PUT
  @Path("/{id}/state")
  @Operation(
      summary = "Submit, close or withdraw a request; an accepted assignment makes it matched")
  public SupportRequestView moveSupportRequest(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid RequestStateChange change) {
    return requests.move(id, expected, change);
  }
}
