package jp.banso.platform.events;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/events")
@Tag(name = "Events", description = "What happened, as CloudEvents 1.0")
@RolesAllowed({Roles.AUDITOR, Roles.SERVICE, Roles.PREFECTURE_OFFICER})
@Produces(MediaType.APPLICATION_JSON)
class EventResource {

  private final EventService events;

  EventResource(EventService events) {
    this.events = events;
  }

  @GET
  @Operation(summary = "Follow the events; keep the cursor and nothing is missed")
  public Page<CloudEvent> listEvents(@Valid @BeanParam PageRequest page) {
    return events.after(page);
  }
}
