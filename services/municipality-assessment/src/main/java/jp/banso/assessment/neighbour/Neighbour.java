package jp.banso.assessment.neighbour;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A service that knows something of a municipality. */
public enum Neighbour {
  @JsonProperty("dispatch")
  DISPATCH,
  @JsonProperty("kpi")
  KPI
}
