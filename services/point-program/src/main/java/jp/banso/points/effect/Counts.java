package jp.banso.points.effect;

import java.util.List;

/** All that was counted of a period. */
record Counts(List<FlowCount> flows, Holdings holdings, List<PlaceCount> places) {}
