package jp.banso.assessment.karte;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.problem.Problems;
import jp.banso.platform.security.Roles;
import jp.banso.platform.time.JapanTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/kartes")
@Tag(name = "Kartes", description = "One page about one municipality (DXカルテ)")
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.DISPATCH_COORDINATOR
})
class KarteResource {

  private final KarteService kartes;
  private final InstantSource time;
  private final Problems language;

  KarteResource(KarteService kartes, InstantSource time, Problems language) {
    this.kartes = kartes;
    this.time = time;
    this.language = language;
  }

  @GET
  @Path("/{code}")
  @Produces({
    MediaType.APPLICATION_JSON,
    MediaTypes.HTML,
    MediaTypes.SVG,
    MediaTypes.CSV,
    MediaTypes.XLSX
  })
  @Operation(
      summary = "Show the karte; also as a page for print, a table, or its radar as a picture",
      description =
          "What dispatch and kpi know is asked there with the caller's token; a neighbour without an answer stands in"
              + " `unavailable` and its part is null.")
  public Karte showKarte(
      @Parameter(example = "045055") String code,
      @QueryParam("asOf")
          @Parameter(example = "2025-03-31", description = "Today in Japan unless given")
          LocalDate asOf) {
    return kartes.show(code, asOf == null ? JapanTime.today(time) : asOf, language.locale());
  }
}
