package jp.banso.points.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.MovableTime;
import jp.banso.points.expiry.Nights;
import jp.banso.points.verification.Watch;
import jp.banso.points.wallet.Counters;
import jp.banso.testing.PostgresResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A fiscal year of a town, from one seed. The service lives through it with its own clock set to
 * each hour in turn: what is few comes one request at a time, the mass through the bulk endpoint.
 * Every outcome is compared with a tally kept by hand, every statement with the tally and with a
 * recount in SQL. {@code -Dbanso.year.residents} and {@code -Dbanso.year.seed} make another year of
 * it. By its name it comes before the tests that live now: seals are made of what comes after the
 * last one.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class YearOfATownTest {
  private static final int RESIDENTS = Integer.getInteger("banso.year.residents", 30_000);
  private static final long SEED = Long.getLong("banso.year.seed", 20250401);
  private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);
  private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 30);
  private static final LocalDate VOUCHERS = LocalDate.of(2025, 6, 1);

  @Inject MovableTime time;
  @Inject Nights nights;
  @Inject Watch watch;
  @Inject Counters counters;
  @Inject Scheduler scheduler;

  @TestHTTPResource("/points/v1")
  URI address;

  private final Stopwatch stopwatch = new Stopwatch();
  private Desk desk;
  private Recount recount;
  private Accounts accounts;
  private Town town;
  private Earning earning;
  private Phones phones;
  private Instant now;
  private Instant watched;

  @Test
  void aYearSettlesExpiresReportsAndAnalysesAndEveryTotalIsTheRecounts() throws SQLException {
    // The year has a clock of its own, so what the real one starts has to wait
    scheduler.pause();
    try (var sql = new Recount()) {
      recount = sql;
      desk = new Desk(address, Town.PREFECTURE);
      accounts = new Accounts(desk, recount);
      begin();
      FIRST.datesUntil(LAST.plusDays(1)).forEach(this::day);
      end();
    } finally {
      time.runs();
      scheduler.resume();
      System.out.print(stopwatch.summary());
    }
  }

  private void becomes(LocalDate day, int hour, int minute) {
    now = Earning.at(day, hour, minute);
    time.stands(now);
    town.programmes().forEach(programme -> programme.tally.isNow(now));
  }

  private void begin() {
    now = Earning.at(FIRST, 0, 30);
    watched = now;
    time.stands(now);
    town = new Town(desk, counters, RESIDENTS, SEED);
    earning = new Earning(desk, town.health, SEED + 7);
    phones = new Phones(desk, town.health, SEED + 8);
  }

  private void day(LocalDate day) {
    if (day.getDayOfMonth() == 1) {
      night(day);
    }
    becomes(day, 8, 30);
    var share = 0.6 + 0.4 * FIRST.until(day, ChronoUnit.DAYS) / 365;
    stopwatch.time("wallets opened", () -> town.join(share));
    if (day.equals(VOUCHERS)) {
      stopwatch.time("wallets opened", town::joinForVouchers);
    }
    counter(day, 9);
    if (day.equals(Earning.dayOfAnnouncement())) {
      earning.announceMore();
    }
    counter(day, 15);
    if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
      stopwatch.time("residents' own uses", () -> phones.some(now));
    }
    becomes(day, 17, 0);
    endHolds();
    stopwatch.time("corrections", () -> send(Desk.Who.MANAGER, this::corrections));
    if (day.getDayOfMonth() == 2) {
      month(day);
      look(day);
    }
  }

  private List<Ask> corrections(Programme programme) {
    return town.doings.get(programme).atTheTownHall(now);
  }

  private interface Doing {
    List<Ask> of(Programme programme);
  }

  private void send(Desk.Who who, Doing doing) {
    var sent = new ArrayList<CompletableFuture<Void>>();
    for (var programme : town.programmes()) {
      if (!programme.tally.purses.isEmpty()) {
        sent.add(programme.send(who, doing.of(programme)));
      }
    }
    sent.forEach(CompletableFuture::join);
  }

  private void counter(LocalDate day, int hour) {
    becomes(day, hour, day.getDayOfMonth());
    endHolds();
    stopwatch.time(
        "what residents report",
        () -> earning.some(day, now, hour < 12).forEach(CompletableFuture::join));
    stopwatch.time(
        "at the counter",
        () -> send(Desk.Who.TILLS, programme -> town.doings.get(programme).atTheCounter(day, now)));
  }

  private void endHolds() {
    var over = town.programmes().stream().mapToInt(it -> it.tally.endReservations()).sum();
    for (var left = over; left > 0; left -= 200) {
      nights.endHolds();
    }
  }

  /** The first night of a month: of what the law asks first, then what is over ends. */
  private void night(LocalDate day) {
    becomes(day, 0, 10);
    var last = day.minusDays(1);
    if (last.equals(AUTUMN) || last.equals(LAST)) {
      stopwatch.time("legal reports", () -> legal(last));
    }
    endHolds();
    var points = town.programmes().stream().mapToLong(it -> it.tally.endPoints()).sum();
    stopwatch.time("nights of expiry", () -> expire(points));
  }

  private void expire(long points) {
    scheduler.resume();
    nights.endPoints();
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                0
                    == recount.number(
                        "select count(*) from job where kind = 'point-expiry' and state in ('queued', 'running')"));
    scheduler.pause();
    assertEquals(
        points,
        recount.number(
            """
            select coalesce(sum((result ->> 'points')::bigint), 0) from job
            where kind = 'point-expiry' and state = 'succeeded' and created_at = ?""",
            now));
  }

  private void legal(LocalDate day) {
    town.programmes().forEach(programme -> accounts.legal(programme, day));
  }

  /** On the second of a month the one before is settled. */
  private void month(LocalDate day) {
    becomes(day, 18, 0);
    var month = YearMonth.from(day).minusMonths(1);
    if (!month.atEndOfMonth().isBefore(FIRST)) {
      var before = Earning.at(day.minusMonths(1), 18, 0);
      var closing = new Closing(month, now, before);
      town.programmes()
          .forEach(it -> stopwatch.time("closings", () -> accounts.settle(it, closing)));
    }
  }

  /** The ledgers as the continuous audit looks through them: it seals what holds. */
  private void look(LocalDate day) {
    becomes(day, 20, 0);
    stopwatch.time(
        "continuous audits", () -> assertEquals(List.of(), watch.since(watched.minusSeconds(60))));
    watched = now;
  }

  private void end() {
    night(LAST.plusDays(1));
    month(LAST.plusDays(2));
    look(LAST.plusDays(2));
    stopwatch.time(
        "positions of the year", () -> accounts.positions(Town.PREFECTURE, FIRST, LAST, now));
    for (var programme : town.programmes()) {
      stopwatch.time("legal reports", () -> accounts.legalAgain(programme, AUTUMN));
      stopwatch.time("legal reports", () -> accounts.legalAgain(programme, LAST));
      stopwatch.time(
          "analyses",
          () ->
              accounts.effects(
                  programme, YearMonth.from(FIRST), YearMonth.from(now.atZone(JapanTime.ZONE))));
      stopwatch.time("analyses", () -> analyses(programme));
      stopwatch.time("balances of the past", () -> balances(programme));
      stopwatch.time("books", () -> accounts.books(programme));
    }
    // Nothing is compared with the tally after this: what the schedules do now is not in it
    scheduler.resume();
    for (var programme : town.programmes()) {
      stopwatch.time("verification", () -> accounts.verified(programme));
    }
    tell();
  }

  private void analyses(Programme programme) {
    var analyses = new Analyses(desk, recount, programme, YearMonth.from(FIRST));
    analyses.year();
    analyses.comparison(YearMonth.of(2025, 5), YearMonth.of(2025, 10));
  }

  private void balances(Programme programme) {
    var purses = programme.tally.purses;
    var random = new Random(SEED);
    var asked =
        IntStream.range(0, 25)
            .map(n -> accounts.balances(programme, purses.get(random.nextInt(purses.size()))))
            .sum();
    assertTrue(asked > 50, () -> "only " + asked + " balances were asked for");
  }

  private void tell() {
    var transactions = 0L;
    var entries = 0L;
    for (var programme : town.programmes()) {
      transactions += recount.number("select count(*) from txn where program_id = ?", programme.id);
      entries += recount.number("select count(*) from entry where program_id = ?", programme.id);
    }
    System.out.printf(
        Locale.ROOT,
        "A year of a town of %,d residents (seed %d): %,d transactions, %,d entries, %,d events, %,d stamps in %.0f s%n",
        RESIDENTS,
        SEED,
        transactions,
        entries,
        earning.events,
        earning.stamped,
        stopwatch.seconds());
  }
}
