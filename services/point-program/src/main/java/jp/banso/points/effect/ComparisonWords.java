package jp.banso.points.effect;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a comparison is called and says. */
final class ComparisonWords {
  static final Text ASSUMPTION =
      new Text(
          "この取組がなければ両群の変化は同じだったと仮定している（平行トレンド）。無作為に分けた群ではないため、ほかの理由による差を含みうる。",
          "Supposes that without the measure both groups would have changed alike (parallel trends). The groups were not"
              + " drawn at random, so other reasons may be part of the difference.");

  private ComparisonWords() {}

  static Text statement(ComparisonQuestion asked) {
    var groups = groups(asked);
    return new Text(
        "%s%s。%sを %s～%s と %s～%s で比べた。早い期間の始まりより前からあるものだけを数えた。"
            .formatted(
                asked.basis().what().ja(),
                groups.ja(),
                asked.outcome().what().ja(),
                asked.beforeFrom,
                asked.beforeTo,
                asked.from,
                asked.to),
        "Compared: %s%s. Outcome: %s, %s to %s against %s to %s. Only those there before the earlier period began."
            .formatted(
                asked.basis().what().en(),
                groups.en(),
                asked.outcome().what().en(),
                asked.beforeFrom,
                asked.beforeTo,
                asked.from,
                asked.to));
  }

  private static Text groups(ComparisonQuestion asked) {
    if (asked.basis().isOfCampaign()) {
      return new Text("", "");
    }
    var participants = String.join(", ", asked.participants);
    var others = String.join(", ", asked.comparison);
    return new Text(
        ": 参加群 %s / 比較群 %s".formatted(participants, others.isEmpty() ? "それ以外" : others),
        ": participants %s / comparison %s"
            .formatted(participants, others.isEmpty() ? "all others" : others));
  }

  static Map<Text, Object> rows(EffectComparison it) {
    var rows = new LinkedHashMap<Text, Object>();
    rows.put(new Text("比較の内容", "Statement"), it.statement());
    rows.putAll(group(new Text("参加群 ", "Participants: "), it.participants()));
    rows.putAll(group(new Text("比較群 ", "Comparison: "), it.comparison()));
    rows.put(new Text("差の差", "Difference in differences"), it.estimate());
    rows.put(new Text("標準誤差", "Standard error"), it.standardError());
    rows.put(new Text("95%区間の下端", "95 % interval, low"), it.low());
    rows.put(new Text("95%区間の上端", "95 % interval, high"), it.high());
    rows.put(new Text("追加1単位あたりの付与ポイント", "Points per additional unit"), it.pointsPerAdditional());
    rows.put(new Text("秘匿", "Suppressed"), it.suppressed());
    rows.put(new Text("前提", "Assumption"), it.assumption());
    return rows;
  }

  private static Map<Text, Object> group(Text name, GroupFigures group) {
    var rows = new LinkedHashMap<Text, Object>();
    rows.put(name.and(new Text("数", "members")), group.size());
    rows.put(name.and(new Text("前", "before")), group.before());
    rows.put(name.and(new Text("後", "after")), group.after());
    rows.put(name.and(new Text("変化", "change")), group.change());
    return rows;
  }
}
