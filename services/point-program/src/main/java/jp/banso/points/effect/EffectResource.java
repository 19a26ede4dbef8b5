package jp.banso.points.effect;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/effects")
@Tag(name = "Effects", description = "What the points did (効果)")
@Produces(MediaType.APPLICATION_JSON)
class EffectResource {
  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  private final EffectService effects;

  EffectResource(EffectService effects) {
    this.effects = effects;
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
          "Figures of fewer than ten persons are suppressed, with secondary suppression; ready to publish.")
  public Page<EffectRow> listEffects(
      UUID program,
      @Parameter(description = "First month", example = "2026-04")
          @NotNull
          @Pattern(regexp = MONTH, message = "{points.month}")
          @QueryParam("from")
          String from,
      @Parameter(description = "Last month, at most 36 in all", example = "2027-03")
          @NotNull
          @Pattern(regexp = MONTH, message = "{points.month}")
          @QueryParam("to")
          String to) {
    return effects.effects(program, YearMonth.parse(from), YearMonth.parse(to));
  }
}
