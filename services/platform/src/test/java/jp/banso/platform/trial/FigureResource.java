package jp.banso.platform.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.banso.platform.neighbour.Neighbour;
import jp.banso.platform.neighbour.Neighbours;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@Path("/figures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PREFECTURE_OFFICER)
class FigureResource {

  private final Neighbours neighbours;
  private final FigureClient figures;
  private final OwnFigureClient own;

  FigureResource(
      Neighbours neighbours, @RestClient FigureClient figures, @RestClient OwnFigureClient own) {
    this.neighbours = neighbours;
    this.figures = figures;
    this.own = own;
  }

  record Summary(Long value, List<String> unavailable) {}

  @GET
  @Path("/{name}")
  public FigureClient.Figure showFigure(String name) {
    return neighbours.ask(Neighbour.DISPATCH, () -> figures.figure(name));
  }

  @GET
  @Path("/{name}/summary")
  public Summary summarize(String name) {
    return neighbours
        .askIfAble(Neighbour.DISPATCH, () -> figures.figure(name))
        .map(figure -> new Summary(figure.value(), List.of()))
        .orElseGet(() -> new Summary(null, List.of(Neighbour.DISPATCH.toString())));
  }

  @GET
  @Path("/{name}/own")
  public FigureClient.Figure showOwnFigure(String name) {
    return neighbours.ask(Neighbour.KPI, () -> own.figure(name));
  }
}
