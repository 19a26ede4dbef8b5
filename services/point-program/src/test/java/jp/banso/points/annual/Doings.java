package jp.banso.points.annual;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;

/**
 * What residents, shops and the town hall do in one programme, from one seed. It is entered in the
 * tally in the order in which it is sent.
 */
final class Doings {
  private static final int DAY = 86_400;

  private final Programme programme;
  private final Tally tally;
  private final Habits habits;
  private final Random random;
  private final List<Plan> plans = new ArrayList<>();
  private final List<Use> recent = new ArrayList<>();
  private int visits;

  Doings(Programme programme, Habits habits, long seed) {
    this.programme = programme;
    this.tally = programme.tally;
    this.habits = habits;
    this.random = new Random(seed);
  }

  /** What machines send for shops and campaigns: at the weekend half as much again. */
  List<Ask> atTheCounter(LocalDate day, Instant now) {
    var asks = new ArrayList<Ask>();
    endPlans(asks, now);
    var busy = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? 1.5 : 1.0;
    if (habits.issues(monthOfYear(day))) {
      times(habits.grants() * busy, () -> give(asks, day));
    }
    times(habits.uses() * busy, () -> use(asks, now));
    visits++;
    return asks;
  }

  private static int monthOfYear(LocalDate day) {
    return (day.getMonthValue() + 8) % 12 + 1;
  }

  private void times(double rate, Runnable doing) {
    var expected = rate * tally.purses.size();
    var count = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
    for (var n = 0; n < count; n++) {
      doing.run();
    }
  }

  private Purse anybody() {
    return tally.purses.get(random.nextInt(tally.purses.size()));
  }

  private UUID anyShop() {
    // Some shops are visited much more often than others
    var shops = programme.shops;
    return shops.get((int) (shops.size() * Math.pow(random.nextDouble(), 2)));
  }

  private UUID budget(String name) {
    return programme.budgets.get(name);
  }

  private void give(List<Ask> asks, LocalDate day) {
    var purse = anybody();
    if (!tally.scheme.paid()) {
      var special = random.nextInt(8) == 0;
      var name = special ? season(day) : "daily";
      asks.add(tally.grant(purse, budget(name), 10L * (1 + random.nextInt(12)), false, null));
      return;
    }
    var charge = 1_000L * (1 + random.nextInt(10));
    asks.add(tally.grant(purse, budget("charge"), charge, true, null));
    if (budget("premium") != null) {
      asks.add(tally.grant(purse, budget("premium"), charge / 10, false, null));
    }
  }

  private static String season(LocalDate day) {
    return List.of("spring", "summer", "autumn", "winter").get((monthOfYear(day) - 1) / 3);
  }

  private void use(List<Ask> asks, Instant now) {
    var purse = anybody();
    var day = JapanTime.dayOf(now);
    var usable = purse.usable(day);
    if (usable == 0 && random.nextInt(30) != 0) {
      return; // most people look before they ask
    }
    var wanted = (long) habits.step() * (1 + random.nextInt(habits.most()));
    var amount = random.nextInt(150) == 0 ? usable + 1 : Math.min(Math.max(1, usable), wanted);
    var kind = random.nextInt(100);
    if (kind < 6) {
      reserve(asks, purse, amount, now);
    } else if (kind < 9 && tally.scheme.transfers()) {
      var other = anybody();
      if (other != purse) {
        asks.add(tally.transfer(purse, other, amount));
      }
    } else {
      add(asks, tally.use(purse, anyShop(), amount));
    }
  }

  private void add(List<Ask> asks, Ask use) {
    asks.add(use);
    if (use.refusal() == null) {
      recent.add(tally.use(use.id()));
    }
  }

  private void reserve(List<Ask> asks, Purse purse, long amount, Instant now) {
    var seconds = DAY / 2 + random.nextInt(20 * DAY);
    var ask = tally.reserve(purse, anyShop(), amount, seconds);
    asks.add(ask);
    if (ask.refusal() != null) {
      return;
    }
    var hold = tally.reserved.get(ask.id());
    var fate = Plan.Fate.values()[random.nextInt(4)];
    if (random.nextInt(4) == 0) {
      add(asks, tally.capture(hold, hold.amount())); // at the same till, at once
    } else if (fate != Plan.Fate.FORGOTTEN) {
      plans.add(new Plan(hold, fate, now.plusSeconds(random.nextInt(seconds))));
    }
  }

  private void endPlans(List<Ask> asks, Instant now) {
    var due = plans.stream().filter(plan -> !plan.due().isAfter(now)).toList();
    plans.removeAll(due);
    for (var plan : due) {
      var hold = plan.hold();
      if (!tally.reserved.containsKey(hold.id())) {
        continue; // too late, it has ended by itself
      }
      switch (plan.fate()) {
        case TAKEN -> add(asks, tally.capture(hold, hold.amount()));
        case TAKEN_IN_PART -> add(asks, tally.capture(hold, 1 + random.nextLong(hold.amount())));
        default -> asks.add(tally.cancel(hold));
      }
    }
  }

  /** What the programme's manager sends in the afternoon: corrections, and what came on paper. */
  List<Ask> atTheTownHall(Instant now) {
    var asks = new ArrayList<Ask>();
    times(habits.uses() * 0.04, () -> correct(asks, now));
    if (!tally.scheme.paid()) {
      times(0.0006, () -> asks.addAll(tally.mistake(anybody(), budget("daily"), 500)));
      times(0.001, () -> giveLate(asks, now));
    }
    recent.removeIf(use -> use.moment.isBefore(now.minus(Duration.ofDays(70))));
    return asks;
  }

  /** Now and then twice, too much, or months after the use, when its points are long over. */
  private void correct(List<Ask> asks, Instant now) {
    if (recent.isEmpty()) {
      return;
    }
    var use = recent.get(random.nextInt(recent.size()));
    var kind = random.nextInt(10);
    var left = use.left();
    var amount = kind < 4 ? null : kind == 9 || left == 0 ? (Long) (left + 1) : some(left);
    var from = random.nextInt(3) == 0 ? use.moment.plusSeconds(60) : null;
    asks.add(tally.reverse(use, amount, from));
  }

  private Long some(long left) {
    return 1 + random.nextLong(left);
  }

  private void giveLate(List<Ask> asks, Instant now) {
    var purse = anybody();
    var from = now.minus(Duration.ofHours(1 + random.nextInt(150)));
    if (purse.opened.isBefore(from)) {
      asks.add(tally.grant(purse, budget("daily"), 50, false, from));
    }
  }
}
