package jp.banso.platform.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/audit-events")
@Tag(name = "Audit", description = "Who did what, when (監査記録)")
@RolesAllowed(Roles.AUDITOR)
class AuditResource {

  private final AuditService audit;

  AuditResource(AuditService audit) {
    this.audit = audit;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List the journal's entries, oldest first; also as CSV or Excel")
  public Page<AuditEvent> listAuditEvents(
      @Valid @BeanParam PageRequest page,
      @QueryParam("type") @Parameter(example = "kpi.defined") String type,
      @QueryParam("subject") @Parameter(example = "/kpis/online-rate") String subject) {
    return audit.list(page, type, subject);
  }

  @GET
  @Path("/verification")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Prove that no entry of the journal was altered, removed or added later")
  public JournalVerification verifyAuditEvents() {
    return audit.verify();
  }
}
