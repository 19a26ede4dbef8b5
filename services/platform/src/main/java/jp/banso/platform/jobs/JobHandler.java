package jp.banso.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Does one kind of job, on the submitter's behalf, in one transaction with the job's completion.
 */
public interface JobHandler {

  String kind();

  /**
   * @return what the job's {@code result} will be
   */
  Object run(JobRun run, JsonNode payload) throws Exception;
}
