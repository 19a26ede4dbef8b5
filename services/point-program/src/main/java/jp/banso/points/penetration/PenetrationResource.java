package jp.banso.points.penetration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/penetration")
@Tag(name = "Penetration")
@Produces(MediaType.APPLICATION_JSON)
class PenetrationResource {
  private final PenetrationService penetration;

  PenetrationResource(PenetrationService penetration) {
    this.penetration = penetration;
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.DATA_STEWARD
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX, MediaTypes.SVG})
  @Operation(
      summary =
          "Show how many residents take part, by municipality, age band and channel; also as CSV, Excel or a chart (SVG)",
      description =
          "Wallets that are linked, not closed and counted with their holders' consent, of residents of the programme's area, over"
              + " the population uploaded to imports/population. All sums are there; areas, bands and channels are the"
              + " population's and those in use. One to nine persons are withheld, and nobody at all where fewer than"
              + " ten live; so is what would give such a figure away along a sum. A share may be published as it is.")
  public Penetration showPenetration(
      UUID program,
      @Parameter(
              description = "Population as last counted by this day; absent: today",
              example = "2026-10-01")
          @QueryParam("populationOn")
          LocalDate populationOn) {
    return penetration.penetration(program, populationOn);
  }
}
