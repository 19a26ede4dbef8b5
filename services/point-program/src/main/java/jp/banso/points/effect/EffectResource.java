package jp.banso.points.effect;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.problem.Problems;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/effects")
@Tag(name = "Effects", description = "What the points did (効果)")
@Produces(MediaType.APPLICATION_JSON)
class EffectResource {
  private final EffectService effects;
  private final AnalysisService analyses;
  private final ComparisonService comparisons;
  private final Problems language;

  EffectResource(
      EffectService effects,
      AnalysisService analyses,
      ComparisonService comparisons,
      Problems language) {
    this.effects = effects;
    this.analyses = analyses;
    this.comparisons = comparisons;
    this.language = language;
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.DATA_STEWARD,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "Points issued and used, by month and municipality; also as CSV or Excel",
      description =
          "Figures of fewer than ten persons are suppressed, and with them others, so that none of them follows from"
              + " the totals of the same answer or of the analysis of the same period. Answers for periods that overlap"
              + " can be subtracted from each other: publish but one of them.")
  public Page<EffectRow> listEffects(
      UUID program,
      @Parameter(description = "First month", example = "2026-04")
          @NotNull
          @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
          @QueryParam("from")
          String from,
      @Parameter(description = "Last month, at most 36 in all", example = "2027-03")
          @NotNull
          @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
          @QueryParam("to")
          String to) {
    return effects.effects(program, from, to);
  }

  @GET
  @Path("/analysis")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.DATA_STEWARD,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({
    MediaType.APPLICATION_JSON,
    MediaTypes.HTML,
    MediaTypes.SVG,
    MediaTypes.CSV,
    MediaTypes.XLSX
  })
  @Operation(
      summary = "Analyse a programme or a campaign; also as a page, a picture, CSV or Excel",
      description =
          "Use rate, breakage, velocity and where points were used. Counted by the day of entry in the books, in Japan;"
              + " a reversal counts on its own day. Of a campaign: points paid from its budget; campaigns that share a"
              + " budget cannot be told apart. Figures of fewer than ten persons are suppressed, and with them others,"
              + " so that none of them follows from the totals.")
  public EffectAnalysis analyseEffects(
      UUID program,
      @Parameter(description = "First month", example = "2026-04")
          @NotNull
          @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
          @QueryParam("from")
          String from,
      @Parameter(description = "Last month, at most 12 in all", example = "2026-09")
          @NotNull
          @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
          @QueryParam("to")
          String to,
      @Parameter(description = "Only points of this campaign") @QueryParam("campaign")
          UUID campaign) {
    return analyses.analysis(program, campaign, from, to);
  }

  @GET
  @Path("/comparison")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.DATA_STEWARD
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "Compare the change of one group with another's (差の差); also as CSV or Excel",
      description =
          "Difference in differences over two periods of the same length, of those who were there before the earlier"
              + " one, with standard error and 95 % interval. Members of neither group are left out. Everything is"
              + " suppressed where a group has fewer than ten members or fewer than ten persons made one of the means.")
  public EffectComparison compareEffects(
      UUID program, @Valid @BeanParam ComparisonQuestion question) {
    return comparisons.compare(program, question, language.locale());
  }
}
