package jp.banso.dispatch.matching;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/support-requests/{id}/candidates")
@Tag(name = "Matching", description = "Who fits whom, and why (マッチング)")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.HTML, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER})
class CandidateResource {

  private final MatchingService matching;

  CandidateResource(MatchingService matching) {
    this.matching = matching;
  }

  @GET
  @Operation(
      summary = "Rank the specialists for a request, and say why each other one is refused",
      description =
          "score = skill fit × availability × location × continuity. Also as a printable page, CSV"
              + " or Excel.")
  public CandidatesView showCandidates(UUID id) {
    return matching.candidates(id);
  }
}
