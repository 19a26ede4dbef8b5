package jp.banso.kpi.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** One page of figures of another service. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IndicatorPage(List<IndicatorValue> items, String next) {}
