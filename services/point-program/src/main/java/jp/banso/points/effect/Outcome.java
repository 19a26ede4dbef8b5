package jp.banso.points.effect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What is compared, of each member of a group in each period. */
enum Outcome {
  @JsonProperty("uses")
  USES(
      new Text("1者あたりの利用回数", "uses by each member"),
      "count(distinct txn) filter (where %s and happened)"),
  @JsonProperty("points")
  POINTS(
      new Text("1者あたりの利用ポイント（取消を差引き）", "points used by each member, reversals deducted"),
      "coalesce(sum(points) filter (where %s), 0)"),
  /** 1 who used any, 0 who used none. */
  @JsonProperty("active")
  ACTIVE(
      new Text("利用した者の割合", "share of members with any use"),
      "(count(*) filter (where %s and happened) > 0)::int");

  /** The names on the wire, as a regular expression. */
  static final String ALL = "uses|points|active";

  private final Text what;
  private final String sql;

  Outcome(Text what, String sql) {
    this.what = what;
    this.sql = sql;
  }

  Text what() {
    return what;
  }

  String in(String period) {
    return sql.formatted(period);
  }

  /** By its name on the wire. */
  static Outcome called(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
