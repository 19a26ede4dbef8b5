package jp.banso.kpi.source;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the other services answer, their path and version included. */
@ConfigMapping(prefix = "banso.neighbours")
interface NeighbourAddresses {

  URI assessment();

  URI dispatch();

  URI points();

  URI catalog();

  default URI of(Neighbour neighbour) {
    return switch (neighbour) {
      case ASSESSMENT -> assessment();
      case DISPATCH -> dispatch();
      case POINTS -> points();
      case CATALOG -> catalog();
    };
  }
}
