package jp.banso.dispatch.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/specialists/{id}/matching-requests")
@Tag(name = "Matching", description = "Who fits whom, and why (マッチング)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER, Roles.SPECIALIST})
class MatchingRequestResource {

  private final MatchingService matching;

  MatchingRequestResource(MatchingService matching) {
    this.matching = matching;
  }

  @GET
  @Operation(
      summary = "Rank the submitted requests for a specialist, and say why each other is refused")
  public MatchingRequestsView showMatchingRequests(UUID id) {
    return matching.requests(id);
  }
}
