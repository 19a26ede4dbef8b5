package jp.banso.points.verification;

import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.jobs.JobRun;

/** How far a verification is, and what it found so far. */
final class Looking {
  private static final int MOST_FINDINGS = 100;

  private final JobRun run;
  private final long total;
  private final List<Finding> findings = new ArrayList<>();
  private long done;
  private boolean stopped;

  Looking(JobRun run, long total) {
    this.run = run;
    this.total = total;
  }

  /** So many rows more, with what was found there. */
  void looked(long rows, List<Finding> found) {
    done += rows;
    findings.addAll(found.subList(0, Math.min(found.size(), room())));
    // What is recorded meanwhile is looked at too, and was not counted
    run.progress(Math.min(done, total), total, "rows");
    stopped = run.cancelled();
  }

  /** What is listed in any case. */
  void found(List<Finding> more) {
    findings.addAll(more);
  }

  /** How many findings are still listed. */
  int room() {
    return Math.max(0, MOST_FINDINGS - findings.size());
  }

  /** Whether somebody does not want to know any more. */
  boolean stopped() {
    return stopped;
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }
}
