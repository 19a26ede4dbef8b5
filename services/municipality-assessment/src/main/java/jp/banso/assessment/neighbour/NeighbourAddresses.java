package jp.banso.assessment.neighbour;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the other services answer, their path and version included. */
@ConfigMapping(prefix = "banso.neighbours")
interface NeighbourAddresses {

  URI kpi();

  URI dispatch();
}
