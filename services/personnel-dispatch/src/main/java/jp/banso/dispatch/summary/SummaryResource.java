package jp.banso.dispatch.summary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/organizations/{code}/support-summary")
@Tag(name = "Summary", description = "How an organisation is being helped")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.PREFECTURE_OFFICER,
  Roles.DISPATCH_COORDINATOR,
  Roles.MUNICIPALITY_OFFICER,
  Roles.DEPARTMENT_STAFF,
  Roles.SPECIALIST,
  Roles.SERVICE
})
class SummaryResource {

  private final SummaryService summaries;

  SummaryResource(SummaryService summaries) {
    this.summaries = summaries;
  }

  @GET
  @Operation(summary = "Show the open requests and active assignments of an organisation")
  public SupportSummary showSupportSummary(@Parameter(example = "045055") String code) {
    return summaries.of(LocalGovernmentCode.of(code));
  }
}
