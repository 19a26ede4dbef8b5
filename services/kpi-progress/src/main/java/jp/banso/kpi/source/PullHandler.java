package jp.banso.kpi.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.banso.kpi.period.Period;
import jp.banso.platform.jobs.JobHandler;
import jp.banso.platform.jobs.JobRun;

/** Runs pulls as jobs, as whoever asked for them. */
@ApplicationScoped
class PullHandler implements JobHandler {

  static final String KIND = "kpi.pull";

  private final Pull pull;
  private final ObjectMapper json;

  PullHandler(Pull pull, ObjectMapper json) {
    this.pull = pull;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object run(JobRun run, JsonNode payload) throws Exception {
    var request = json.treeToValue(payload, Payload.class);
    return pull.run(
        request.source(),
        request.period(),
        read -> run.progress(read, NeighbourFigures.MOST_VALUES, "values"));
  }

  record Payload(UUID source, Period period) {}
}
