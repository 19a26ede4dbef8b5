package jp.banso.points.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.banso.platform.tabular.Table;

/** An analysis as one table that a machine reads: one figure a row, whatever it is about. */
final class EffectTable {
  private static final Text TOTAL = new Text("全体", "total");
  private static final Text MONTH = new Text("月別", "month");
  private static final Text DAY = new Text("日別", "day");
  private static final Map<PlaceLevel, Text> PLACES =
      Map.of(
          PlaceLevel.CELL, new Text("業種・地域別", "category and area"),
          PlaceLevel.CATEGORY, new Text("業種別", "category"),
          PlaceLevel.AREA, new Text("地域別", "area"));

  private final EffectAnalysis analysis;
  private final Locale locale;
  private final String period;
  private final List<List<Object>> rows = new ArrayList<>();

  EffectTable(EffectAnalysis analysis, Locale locale) {
    this.analysis = analysis;
    this.locale = locale;
    this.period = analysis.from() + "/" + analysis.to();
  }

  Table table() {
    analysis.summary().figures().forEach((item, figure) -> add(TOTAL, period, null, item, figure));
    for (var month : analysis.months()) {
      add(MONTH, month.month(), null, EffectItem.USERS, month.users());
      add(MONTH, month.month(), null, EffectItem.ISSUED, month.issued());
      add(MONTH, month.month(), null, EffectItem.USED, month.used());
      add(MONTH, month.month(), null, EffectItem.EXPIRED, month.expired());
    }
    for (var place : analysis.places()) {
      var level = PLACES.get(place.level());
      add(level, period, place, EffectItem.USERS, place.users());
      add(level, period, place, EffectItem.USES, place.uses());
      add(level, period, place, EffectItem.USED, place.used());
    }
    for (var day : analysis.days()) {
      add(DAY, day.day().toString(), null, EffectItem.USERS, day.users());
      add(DAY, day.day().toString(), null, EffectItem.USES, day.uses());
      add(DAY, day.day().toString(), null, EffectItem.USED, day.used());
    }
    return new Table("effect-" + analysis.from() + "-" + analysis.to(), headings(), rows);
  }

  private List<String> headings() {
    return locale.equals(Locale.ENGLISH)
        ? List.of("Breakdown", "Period", "Category", "Area", "Area name", "Figure", "Value", "Unit")
        : List.of("区分", "期間", "業種", "団体コード", "団体名", "項目", "値", "単位");
  }

  private void add(
      Text breakdown, String when, PlaceFigures place, EffectItem item, Number figure) {
    rows.add(
        Arrays.asList(
            breakdown.in(locale),
            when,
            place == null ? null : place.category(),
            place == null ? null : place.area(),
            place == null ? null : place.areaName(),
            item.text().in(locale),
            figure,
            item.unit().in(locale)));
  }
}
