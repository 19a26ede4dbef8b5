package jp.banso.platform.tabular;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters every import takes; use with {@code @BeanParam @Valid}. */
public class ImportOptions {
  @QueryParam("dryRun")
  @DefaultValue("false")
  @Parameter(description = "Check only: report as if imported, write nothing")
  boolean dryRun;

  @QueryParam("mode")
  @DefaultValue("all")
  @Pattern(regexp = "all|partial")
  @Parameter(description = "all: one faulty row and nothing is written; partial: the good rows are")
  String mode = "all";

  /** Made by JAX-RS. */
  public ImportOptions() {}

  /** For imports that do not come from a request. */
  public ImportOptions(boolean dryRun, boolean partial) {
    this.dryRun = dryRun;
    this.mode = partial ? "partial" : "all";
  }

  public boolean dryRun() {
    return dryRun;
  }

  public boolean partial() {
    return mode.equals("partial");
  }
}
