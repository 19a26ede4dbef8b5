package jp.banso.points.effect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * How participants are told from those they are compared with; its query gives the members of both
 * groups as (unit, treated).
 */
enum ComparisonBasis {
  /**
   * Who was granted points of the campaign in the later period, and who never was by its end. Who
   * had some before is in neither group: no earlier period is without the campaign.
   */
  @JsonProperty("campaign")
  CAMPAIGN(
      new Text(
          "キャンペーンのポイントを付与された人と、付与されていない人",
          "holders granted points of the campaign, and holders who were not"),
      """
      select w.id as unit, g.first is not null as treated
      from asked
      join counted_wallet w on w.program_id = asked.program and w.opened_at < asked.before_begins
      left join lateral (
        select min(e.recorded_at) as first from entry e join txn t on t.program_id = e.program_id and t.id = e.txn_id
        where e.program_id = w.program_id and e.account_id = w.id and e.budget_id = asked.budget
          and t.kind in ('GRANT', 'STAMP') and e.recorded_at < asked.over) g on true
      where g.first is null or g.first >= asked.begins"""),
  /** Who lives in a municipality that a rule of the campaign names, and who does not. */
  @JsonProperty("campaign-target")
  CAMPAIGN_TARGET(
      new Text(
          "キャンペーンの対象地域に住む人と、それ以外の人",
          "holders of the municipalities the campaign's rules name, and the others"),
      """
      select w.id as unit, w.municipality_code in (
               select unnest(v.municipalities) from earn_rule r
               join earn_rule_version v on v.program_id = r.program_id and v.rule_id = r.id
               where r.program_id = asked.program and r.campaign_id = asked.campaign) as treated
      from asked
      join counted_wallet w on w.program_id = asked.program and w.opened_at < asked.before_begins"""),
  /** By the municipality the holder lives in. */
  @JsonProperty("municipality")
  MUNICIPALITY(
      new Text("住所地（団体コード）で分けた人", "holders by the municipality they live in"),
      """
      select w.id as unit, case when w.municipality_code = any (asked.participants) then true
                                when asked.others or w.municipality_code = any (asked.comparison) then false end as treated
      from asked
      join counted_wallet w on w.program_id = asked.program and w.opened_at < asked.before_begins"""),
  /**
   * By the age band of the wallet, as penetration counts. Bands that events name are no substitute
   * where a wallet has none: only who did something has those, and whoever reported them chose the
   * bands. Who has none is in neither group.
   */
  @JsonProperty("age-band")
  AGE_BAND(
      new Text("年齢階級（ウォレットに登録されたもの）で分けた人", "holders by the age band of their wallet"),
      """
      select w.id as unit, case when w.age_band = any (asked.participants) then true
                                when asked.others or w.age_band = any (asked.comparison) then false end as treated
      from asked
      join counted_wallet w on w.program_id = asked.program and w.opened_at < asked.before_begins and w.age_band is not null"""),
  /** By shop: what was used at these and at those. */
  @JsonProperty("merchant")
  MERCHANT(
      new Text("加盟店の2群", "two groups of shops"),
      """
      select m.id as unit, case when m.id::text = any (asked.participants) then true
                                when asked.others or m.id::text = any (asked.comparison) then false end as treated
      from asked
      join merchant m on m.program_id = asked.program and m.created_at < asked.before_begins""");

  /** The names on the wire, as a regular expression. */
  static final String ALL = "campaign|campaign-target|municipality|age-band|merchant";

  private final Text what;
  private final String members;

  ComparisonBasis(Text what, String members) {
    this.what = what;
    this.members = members;
  }

  Text what() {
    return what;
  }

  String members() {
    return members;
  }

  boolean isOfCampaign() {
    return this == CAMPAIGN || this == CAMPAIGN_TARGET;
  }

  boolean isOfShops() {
    return this == MERCHANT;
  }

  /** By its name on the wire. */
  static ComparisonBasis called(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
