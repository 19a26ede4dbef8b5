package jp.banso.points.effect;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/effects/publications")
@Tag(name = "Effects", description = "What the points did (効果)")
@Produces(MediaType.APPLICATION_JSON)
class PublicationResource {
  private final PublicationService publications;
  private final Once once;

  PublicationResource(PublicationService publications, Once once) {
    this.publications = publications;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.DATA_STEWARD, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "Hand an analysis to the data catalogue as a dataset",
      description =
          "The analysis becomes a dataset of the issuer in the catalogue, with a CSV file, drafted and submitted for"
              + " review with the caller's own token; whoever may publish there does so there. Each month of a programme"
              + " is handed over once, whether for a campaign or for all of it, so that no two datasets can be subtracted"
              + " from each other. What was asked for is written down first and the catalogue asked then: when it gives no"
              + " clear answer (503, 504, or none at all), the publication stays requested, and the same period and campaign"
              + " sent again go on where it ended, in the name of who sends them.")
  @APIResponseSchema(
      value = PublicationView.class,
      responseCode = "201",
      responseDescription = "What was handed over")
  public Response publishEffects(UUID program, @NotNull @Valid NewPublication request) {
    var asked =
        once.created(request, () -> publications.request(program, request), PublicationView::path);
    return Response.fromResponse(asked)
        .entity(publications.handOver(program, idIn(asked), request))
        .build();
  }

  /** The key's answer is as it was at first, but for whose address it has. */
  private static UUID idIn(Response asked) {
    var address = asked.getHeaderString(HttpHeaders.LOCATION);
    return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.DATA_STEWARD
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List what was handed to the catalogue; also as CSV or Excel")
  public Page<PublicationView> listEffectPublications(
      UUID program, @Valid @BeanParam PageRequest page) {
    return publications.list(program, page);
  }

  @GET
  @Path("/{publication}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.DATA_STEWARD
  })
  @Operation(summary = "Show one thing that was handed to the catalogue")
  public PublicationView showEffectPublication(UUID program, UUID publication) {
    return publications.show(program, publication);
  }
}
