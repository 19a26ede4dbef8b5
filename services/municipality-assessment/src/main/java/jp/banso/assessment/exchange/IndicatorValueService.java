package jp.banso.assessment.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import jp.banso.assessment.indicator.IndicatorService;
import jp.banso.assessment.indicator.IndicatorValue;
import jp.banso.assessment.run.RunService;
import jp.banso.assessment.run.YearScore;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.time.FiscalYear;

/** Finds the figures of an indicator in a fiscal year, in one statement. */
@ApplicationScoped
@Transactional
public class IndicatorValueService {

  private static final String SCORE = "score.";

  private final IndicatorService indicators;
  private final RunService runs;

  IndicatorValueService(IndicatorService indicators, RunService runs) {
    this.indicators = indicators;
    this.runs = runs;
  }

  Page<IndicatorValue> list(
      String indicator, FiscalYear year, String prefecture, PageRequest page) {
    String after = page.after() == null ? "" : page.after();
    int most = page.limit() + 1;
    List<IndicatorValue> rows =
        indicator.startsWith(SCORE)
            ? runs
                .ofYear(indicator.substring(SCORE.length()), year, prefecture, after, most)
                .stream()
                .map(score -> shown(indicator, year, score))
                .toList()
            : indicators.page(indicator, year, prefecture, after, most);
    return Page.of(rows, page, IndicatorValue::organization, it -> it);
  }

  private static IndicatorValue shown(String indicator, FiscalYear year, YearScore score) {
    return new IndicatorValue(
        score.organization(),
        indicator,
        year.label(),
        IndicatorValue.plain(score.score()),
        null,
        null,
        "points",
        score.asOf(),
        score.score() == null ? "nothing-answered" : null);
  }
}
