package jp.banso.platform.jobs;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.banso.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job as it is shown. */
@Schema(name = "Job")
public record JobView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000009") UUID id,
    @Schema(examples = "source-pull") String kind,
    @Schema(
            examples = "running",
            enumeration = {"queued", "running", "succeeded", "failed", "cancelled"})
        String state,
    Progress progress,
    @Schema(
            nullable = true,
            implementation = java.util.Map.class,
            description = "Its shape is the kind's")
        JsonNode result,
    @Schema(nullable = true, description = "Why it failed") Problem problem,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant createdAt,
    @Schema(nullable = true, examples = "2026-11-23T00:00:05Z") Instant finishedAt) {

  /** How far it is. */
  @Schema(name = "JobProgress")
  public record Progress(
      @Schema(examples = "120") long done,
      @Schema(examples = "1741") long total,
      @Schema(examples = "values") String unit) {}

  /** Where the job is watched, below the service's path. */
  @JsonIgnore
  public String path() {
    return "/jobs/" + id;
  }

  @JsonIgnore
  boolean isOver() {
    return Set.of("succeeded", "failed", "cancelled").contains(state);
  }
}
