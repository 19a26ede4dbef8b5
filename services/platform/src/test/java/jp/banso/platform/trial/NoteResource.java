package jp.banso.platform.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;

@Path("/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER})
class NoteResource {

  private final NoteService notes;
  private final Notes unbound;
  private final Once once;

  NoteResource(NoteService notes, Notes unbound, Once once) {
    this.notes = notes;
    this.unbound = unbound;
    this.once = once;
  }

  @POST
  public Response writeNote(@NotNull @Valid NewNote request) {
    return once.created(request, () -> notes.write(request), NoteView::path);
  }

  @POST
  @Path("/copies")
  public Response copyNote(@NotNull @Valid NewNote request) {
    return once.created(request, () -> notes.write(request), NoteView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  public Page<NoteView> listNotes(@Valid @BeanParam PageRequest page) {
    return notes.list(page);
  }

  @GET
  @Path("/{id}")
  public NoteView showNote(UUID id) {
    return notes.show(id);
  }

  @PUT
  @Path("/{id}")
  public NoteView rewriteNote(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid NewNote request) {
    return notes.rewrite(id, expected, request);
  }

  @PUT
  @Path("/{id}/late")
  public NoteView rewriteNoteLate(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid NewNote request) {
    return notes.rewriteLate(id, expected, request);
  }

  /** The mistake of reading outside a transaction. */
  @GET
  @Path("/{id}/unbound")
  public NoteView showUnbound(UUID id) {
    return unbound.named(id).view();
  }

  /** Only residents: what a resident's token with staff roles keeps. */
  @GET
  @Path("/own")
  @RolesAllowed(Roles.RESIDENT)
  public String showOwn() {
    return "\"own\"";
  }
}
