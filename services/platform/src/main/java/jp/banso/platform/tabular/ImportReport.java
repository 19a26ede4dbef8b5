package jp.banso.platform.tabular;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of an import. */
public record ImportReport(
    @Schema(description = "Rows taken over; in a dry run, rows that would be", examples = "34")
        int accepted,
    @Schema(description = "Rows with problems", examples = "1") int rejected,
    @Schema(description = "The first 1,000 problems") List<RowProblem> rows,
    @Schema(description = "True when nothing was written because only a check was asked for")
        boolean dryRun)
    implements Tabulated {
  static final int MOST_PROBLEMS = 1_000;

  @Override
  public Table table(Locale locale) {
    return Records.table(new ArrayList<>(rows), RowProblem.class, locale);
  }
}
