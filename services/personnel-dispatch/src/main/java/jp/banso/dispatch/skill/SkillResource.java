package jp.banso.dispatch.skill;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Tag(name = "Skills", description = "Frameworks, codes and levels skills are named with (スキル標準)")
@Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.DISPATCH_COORDINATOR,
  Roles.SPECIALIST,
  Roles.PLATFORM_ADMIN,
  Roles.SERVICE
})
class SkillResource {

  private final SkillService skills;

  SkillResource(SkillService skills) {
    this.skills = skills;
  }

  @GET
  @Path("skill-frameworks")
  @Operation(summary = "List the skill frameworks, each in one version")
  public Page<SkillFrameworkRow> listSkillFrameworks(@Valid @BeanParam PageRequest page) {
    return skills.list(page);
  }

  @GET
  @Path("skill-frameworks/{id}/skills")
  @Operation(summary = "List the codes of a framework in the order of the standard")
  public Page<SkillRow> listSkills(@Parameter(example = "DSS-P-1.2") String id) {
    return skills.codes(id);
  }

  @GET
  @Path("skill-levels")
  @Operation(summary = "Show what the levels 1 to 4 mean")
  public List<SkillLevelRow> listSkillLevels() {
    return skills.levels();
  }
}
