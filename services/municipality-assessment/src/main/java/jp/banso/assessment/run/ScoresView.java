package jp.banso.assessment.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.banso.assessment.maturity.Axis;
import jp.banso.assessment.maturity.Level;
import jp.banso.platform.http.Page;
import jp.banso.platform.tabular.Table;
import jp.banso.platform.tabular.Tabulated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a run's scores, with what axes and levels are called; as a table one column an axis.
 */
@Schema(name = "AssessmentScores")
record ScoresView(
    List<Axis> axes,
    List<Level> levels,
    List<ScoreRow> items,
    @Schema(
            nullable = true,
            description = "Cursor of the next page, null on the last one",
            examples = "MDQ1MDU1")
        String next)
    implements Tabulated {

  static ScoresView of(List<Axis> axes, List<Level> levels, Page<ScoreRow> page) {
    return new ScoresView(axes, levels, page.items(), page.next());
  }

  @Override
  public Table table(Locale locale) {
    boolean english = locale.getLanguage().equals("en");
    List<String> headings =
        new ArrayList<>(
            english
                ? List.of(
                    "Code", "Name", "Prefecture", "Level", "Level name", "Score", "Coverage %")
                : List.of("団体コード", "名称", "都道府県", "段階", "段階名", "総合スコア", "回答率（%）"));
    axes.forEach(axis -> headings.add(axis.name(locale)));
    return new Table("scores", headings, items.stream().map(row -> cells(row, locale)).toList());
  }

  private List<Object> cells(ScoreRow row, Locale locale) {
    String level = row.level() == null ? null : levels.get(row.level() - 1).name(locale);
    List<Object> cells = new ArrayList<>();
    Stream.of(
            row.organization(),
            row.name(),
            row.prefecture(),
            row.level(),
            level,
            row.score(),
            row.coverage())
        .forEach(cells::add);
    row.axes().forEach(axis -> cells.add(axis.score()));
    return cells;
  }
}
