package jp.banso.kpi.achievement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.banso.kpi.period.Period;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/kpis/{code}/achievements")
@Tag(name = "Achievements", description = "Achievement ratios (達成率) and their status")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER, Roles.DEPARTMENT_STAFF})
class AchievementResource {

  private final AchievementService achievements;

  AchievementResource(AchievementService achievements) {
    this.achievements = achievements;
  }

  @GET
  @Operation(summary = "List the achievement of each organisation in a period; also CSV or Excel")
  public Page<AchievementRow> listAchievements(
      String code,
      @NotNull @QueryParam("period") @Parameter(example = "FY2025") String period,
      @Valid @BeanParam PageRequest page) {
    return achievements.list(code, Period.of(period), page);
  }
}
