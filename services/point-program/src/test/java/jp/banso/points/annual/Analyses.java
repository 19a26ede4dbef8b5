package jp.banso.points.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.banso.platform.time.JapanTime;

/** 効果分析 of the year, figure by figure against a recount in SQL that looks at other columns. */
final class Analyses {
  private static final MathContext DIGITS = MathContext.DECIMAL64;
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final Desk desk;
  private final Recount recount;
  private final Programme programme;
  private final YearMonth from;
  private final YearMonth to;
  private final Instant begins;
  private final Instant over;

  Analyses(Desk desk, Recount recount, Programme programme, YearMonth from) {
    this.desk = desk;
    this.recount = recount;
    this.programme = programme;
    this.from = from;
    this.to = from.plusMonths(11);
    this.begins = JapanTime.startOf(from.atDay(1));
    this.over = JapanTime.startOf(to.atEndOfMonth().plusDays(1));
  }

  /** Points and how often. */
  private record Used(long times, long points) {}

  void year() {
    var analysis =
        desk.get(Desk.Who.MANAGER, programme.at("/effects/analysis?from=" + from + "&to=" + to));
    summary(analysis);
    days(analysis.get("days"));
    places(analysis.get("places"));
  }

  private void summary(JsonNode analysis) {
    var summary = analysis.get("summary");
    var months = programme.tally.months.entrySet();
    var all =
        months.stream()
            .filter(month -> !month.getKey().isAfter(to))
            .flatMap(month -> month.getValue().values().stream())
            .reduce(new Month(), Month::and);
    equal(all.issued, summary, "issued");
    equal(all.used, summary, "used");
    equal(all.ended, summary, "expired");
    equal(programme.tally.purses.size(), summary, "wallets");
    equal(daily().values().stream().mapToLong(Used::times).sum(), summary, "uses");
    equal(averageBalance(), summary, "averageBalance");
    equal(quotient(all.used, all.issued), summary, "useRate");
    equal(quotient(all.ended, all.issued), summary, "breakageRate");
    var monthly = BigDecimal.valueOf(all.used).divide(MONTHS, DIGITS);
    equal(monthly.divide(averageBalance(), DIGITS), summary, "velocity");
    // 付与 less 利用 less 失効 is what lies in the wallets as the year ends
    assertEquals(all.issued - all.used - all.ended, balanceAt(to.atEndOfMonth()));
  }

  private static BigDecimal quotient(long part, long whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS);
  }

  private static void equal(long expected, JsonNode node, String name) {
    assertEquals(expected, node.get(name).asLong(), name);
  }

  private static void equal(BigDecimal expected, JsonNode node, String name) {
    var said = new BigDecimal(node.get(name).asText()).setScale(4, RoundingMode.UNNECESSARY);
    assertEquals(expected.setScale(4, RoundingMode.HALF_UP), said, name);
  }

  private long balanceAt(LocalDate day) {
    return recount.number(
        """
        select sum(e.amount) from entry e join wallet w on w.id = e.account_id and w.program_id = e.program_id
        where e.program_id = ? and e.recorded_at < ?""",
        programme.id,
        JapanTime.startOf(day.plusDays(1)));
  }

  /** The mean over the days of what had moved by the end of each. */
  private BigDecimal averageBalance() {
    var days = from.atDay(1).until(to.atEndOfMonth(), ChronoUnit.DAYS) + 1;
    return recount
        .rows(
            """
            with moved as (
              select ((e.recorded_at at time zone 'UTC') + interval '9 hours')::date as day, sum(e.amount) as points
              from entry e join account a on a.program_id = e.program_id and a.id = e.account_id and a.kind = 'WALLET'
              where e.program_id = ? group by 1)
            select sum(points) from generate_series(?::date, ?::date, interval '1 day') as d (day) join moved on moved.day <= d.day""",
            row -> row.getBigDecimal(1),
            programme.id,
            from.atDay(1),
            to.atEndOfMonth())
        .getFirst()
        .divide(BigDecimal.valueOf(days), DIGITS);
  }

  /**
   * By day, from the transactions alone: a reversal's amount counts against its original's kind.
   */
  private Map<LocalDate, Used> daily() {
    record Line(LocalDate day, Used used) {}
    var daily = new HashMap<LocalDate, Used>();
    recount
        .rows(
            """
            select ((t.recorded_at at time zone 'UTC') + interval '9 hours')::date, count(*) filter (where t.parent_id is null
                     or t.kind = 'CAPTURE'),
                   sum(case when t.kind = 'REVERSAL' then -t.amount else t.amount end)
            from txn t left join txn o on o.program_id = t.program_id and o.id = t.parent_id
            where t.program_id = ? and t.refusal is null and t.recorded_at >= ? and t.recorded_at < ?
              and (t.kind in ('REDEEM', 'CAPTURE') or t.kind = 'REVERSAL' and o.kind in ('REDEEM', 'CAPTURE')) group by 1""",
            row ->
                new Line(
                    row.getObject(1, LocalDate.class), new Used(row.getLong(2), row.getLong(3))),
            programme.id,
            begins,
            over)
        .forEach(line -> daily.put(line.day(), line.used()));
    return daily;
  }

  private void days(JsonNode rows) {
    var daily = daily();
    var shown = 0;
    for (var row : rows) {
      if (!row.get("suppressed").asBoolean()) {
        shown++;
        assertEquals(
            daily.get(LocalDate.parse(row.get("day").asText())),
            new Used(row.get("uses").asLong(), row.get("used").asLong()),
            row::toString);
      }
    }
    // Where few take part, no day has ten who use points
    assertTrue(shown > 0 || programme.tally.purses.size() < 2_000, "no day is shown");
  }

  /** By what the shops took, whichever wallet it came from. */
  private void places(JsonNode rows) {
    var places = new HashMap<List<String>, Used>();
    recount
        .rows(
            """
            select coalesce(m.category, ''), coalesce(m.municipality_code, ''), sum(e.amount),
                   count(distinct e.txn_id) filter (where e.amount > 0)
            from merchant m join entry e on e.program_id = m.program_id and e.account_id = m.id
            where m.program_id = ? and e.recorded_at >= ? and e.recorded_at < ?
            group by cube (m.category, m.municipality_code)""",
            row ->
                Map.entry(
                    List.of(row.getString(1), row.getString(2)),
                    new Used(row.getLong(4), row.getLong(3))),
            programme.id,
            begins,
            over)
        .forEach(line -> places.put(line.getKey(), line.getValue()));
    for (var row : rows) {
      if (!row.get("suppressed").asBoolean()) {
        var place = List.of(text(row, "category"), text(row, "area"));
        var said = new Used(row.get("uses").asLong(), row.get("used").asLong());
        assertEquals(places.get(place), said, row::toString);
      }
    }
  }

  private static String text(JsonNode row, String name) {
    return row.hasNonNull(name) ? row.get(name).asText() : "";
  }

  /** One group's own changes. */
  private record Group(long size, BigDecimal before, BigDecimal after, BigDecimal variance) {}

  /** 差の差: whether those of the town came to use more often than those of the city. */
  void comparison(YearMonth before, YearMonth after) {
    var asked =
        "/effects/comparison?basis=municipality&outcome=uses&participants=%s&comparison=%s&beforeFrom=%s&beforeTo=%s&from=%s&to=%s"
            .formatted(
                Town.TOWN, Town.CITY, before, before.plusMonths(2), after, after.plusMonths(2));
    var said = desk.get(Desk.Who.MANAGER, programme.at(asked));
    var town = group(Town.TOWN, before, after);
    var city = group(Town.CITY, before, after);
    if (said.get("suppressed").asBoolean()) {
      assertTrue(Math.min(town.size(), city.size()) < 100, "nothing to withhold");
      return;
    }
    equal(town.before(), said.get("participants"), "before");
    equal(town.after(), said.get("participants"), "after");
    equal(town.size(), said.get("participants"), "size");
    equal(city.size(), said.get("comparison"), "size");
    var change = town.after().subtract(town.before());
    var others = city.after().subtract(city.before());
    equal(change.subtract(others), said, "estimate");
    var error =
        town.variance()
            .divide(BigDecimal.valueOf(town.size()), DIGITS)
            .add(city.variance().divide(BigDecimal.valueOf(city.size()), DIGITS))
            .sqrt(DIGITS);
    equal(error, said, "standardError");
  }

  /** From the transactions' own wallets, one line for each member. */
  private Group group(String municipality, YearMonth before, YearMonth after) {
    return recount
        .rows(
            """
            with member as (select id from wallet where program_id = ?1 and municipality_code = ?2 and opened_at < ?3),
            used as (
              select m.id, count(t.id) filter (where t.recorded_at < ?5) as early,
                     count(t.id) filter (where t.recorded_at >= ?6) as late
              from member m left join txn t on t.program_id = ?1 and t.wallet_id = m.id and t.refusal is null
                and t.kind in ('REDEEM', 'CAPTURE') and t.recorded_at >= ?3 and t.recorded_at < ?7 group by 1)
            select count(*), avg(early), avg(late), var_samp(late - early) from used"""
                .replace("?1", "uuid '" + programme.id + "'")
                .replace("?2", "'" + municipality + "'")
                .replace("?3", moment(before))
                .replace("?5", moment(before.plusMonths(3)))
                .replace("?6", moment(after))
                .replace("?7", moment(after.plusMonths(3))),
            row ->
                new Group(
                    row.getLong(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    Objects.requireNonNullElse(row.getBigDecimal(4), BigDecimal.ZERO)))
        .getFirst();
  }

  private static String moment(YearMonth month) {
    return "timestamptz '" + JapanTime.startOf(month.atDay(1)) + "'";
  }
}
