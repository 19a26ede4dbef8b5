package jp.banso.assessment.karte;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.banso.platform.tabular.Table;

/** The karte for a spreadsheet: every figure a row, under the section it belongs to. */
final class KarteTable {

  private KarteTable() {}

  static Table of(Karte karte, Locale locale) {
    var words = KarteWords.in(locale);
    boolean english = locale.getLanguage().equals("en");
    List<List<Object>> rows = new ArrayList<>();
    add(rows, words.axes(), karte.overall(), locale);
    karte.axes().forEach(axis -> add(rows, words.axes(), axis, locale));
    for (var it : karte.indicators()) {
      rows.add(
          row(
              words.indicators(),
              it.indicator(),
              it.name(locale),
              it.value(),
              it.prefectureMean(),
              it.missing()));
    }
    if (karte.group() != null) {
      rows.add(
          row(
              words.group(),
              "group",
              karte.group().name(locale),
              karte.group().group(),
              null,
              karte.group().movedBecause()));
      for (var peer : karte.group().peers()) {
        rows.add(row(words.peers(), peer.organization(), peer.name(), peer.distance(), null, null));
      }
    }
    if (karte.support() != null) {
      rows.add(
          row(
              words.support(),
              "open",
              words.openRequests(),
              karte.support().openRequests(),
              null,
              null));
      rows.add(
          row(
              words.support(),
              "active",
              words.activeAssignments(),
              karte.support().activeAssignments(),
              null,
              null));
    }
    if (karte.kpis() != null) {
      for (var kpi : karte.kpis()) {
        rows.add(row(words.kpis(), kpi.kpi(), kpi.name(), kpi.value(), null, kpi.period()));
      }
    }
    for (var neighbour : karte.unavailable()) {
      rows.add(row(words.unavailable(), neighbour, null, null, null, null));
    }
    return new Table(
        "karte-" + karte.organization(),
        english
            ? List.of("Section", "Code", "Name", "Value", "Prefecture mean", "Note")
            : List.of("区分", "コード", "名称", "値", "県平均", "備考"),
        rows);
  }

  private static void add(List<List<Object>> rows, String section, KarteAxis axis, Locale locale) {
    rows.add(
        row(
            section,
            axis.axis(),
            axis.name(locale),
            axis.score(),
            axis.prefectureMean(),
            axis.levelName(locale)));
  }

  private static List<Object> row(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
