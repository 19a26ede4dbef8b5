package jp.banso.assessment.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jp.banso.platform.jobs.JobHandler;
import jp.banso.platform.jobs.JobRun;

/** Assesses as a job, as whoever asked for it. */
@ApplicationScoped
class RunHandler implements JobHandler {

  static final String KIND = "assessment.run";

  private final Assessing assessing;
  private final ObjectMapper json;

  RunHandler(Assessing assessing, ObjectMapper json) {
    this.assessing = assessing;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Object run(JobRun run, JsonNode payload) throws Exception {
    return assessing.assess(
        json.treeToValue(payload, NewRun.class),
        (done, total) -> run.progress(done, total, "organizations"));
  }
}
