package jp.banso.platform.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.security.Roles;
import jp.banso.platform.tabular.TabularReader;

@Path("/imports/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PREFECTURE_OFFICER)
class NoteImportResource {

  @POST
  @Consumes({MediaTypes.CSV, MediaTypes.XLSX})
  public int countRows(
      @HeaderParam("Content-Type") String contentType, @NotNull @Valid byte[] file) {
    return TabularReader.read(file, contentType).rows().size();
  }
}
