package jp.banso.points.law;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.problem.Problems;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/legal-report")
@Tag(name = "Law", description = "What the Payment Services Act asks for (資金決済法)")
@Produces(MediaType.APPLICATION_JSON)
class LegalReportResource {
  private final LegalReports reports;
  private final Problems language;

  LegalReportResource(LegalReports reports, Problems language) {
    this.reports = reports;
    this.language = language;
  }

  @GET
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.AUDITOR})
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.HTML, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary =
          "Report a base date (基準日): unused balance, deposit and deadlines; also as a page, CSV or Excel",
      description =
          "Each figure stands beside its rule and article. Counted is what stood in the books when the day ended in"
              + " Japan, whatever was recorded since; corrections recorded later with effect by the day are shown apart."
              + " One point is one yen. Texts are in the caller's language.")
  public LegalReport showLegalReport(
      UUID program,
      @Parameter(
              description = "31 March or 30 September of a year; the day is over",
              example = "2026-03-31")
          @NotNull
          @QueryParam("baseDate")
          LocalDate baseDate) {
    return reports.on(program, baseDate, language.locale());
  }
}
