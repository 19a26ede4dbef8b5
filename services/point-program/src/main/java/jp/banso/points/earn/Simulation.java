package jp.banso.points.earn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Applies one version of a rule to events of the past, given day by day. Pure bookkeeping. */
final class Simulation {
  private final EarnRuleVersion version;
  private final Map<UUID, Long> inAll = new HashMap<>();
  private final Map<UUID, Long> thatDay = new HashMap<>();
  private final List<SimulationDay> days = new ArrayList<>();
  private LocalDate day;
  private long events;
  private long notEligible;
  private long capped;

  Simulation(EarnRuleVersion version) {
    this.version = version;
  }

  void add(UUID wallet, Happening happening) {
    if (!happening.day().equals(day)) {
      endDay();
      day = happening.day();
    }
    events++;
    var terms = version.terms();
    if (!terms.suit(happening)) {
      notEligible++;
      return;
    }
    var points =
        terms.earned(
            happening.units(), thatDay.getOrDefault(wallet, 0L), inAll.getOrDefault(wallet, 0L));
    if (points < terms.earned(happening.units(), 0, 0)) {
      capped++;
    }
    if (points > 0) {
      thatDay.merge(wallet, points, Long::sum);
      inAll.merge(wallet, points, Long::sum);
    }
  }

  private void endDay() {
    if (!thatDay.isEmpty()) {
      days.add(new SimulationDay(day, thatDay.size(), sum(thatDay)));
      thatDay.clear();
    }
  }

  private static long sum(Map<UUID, Long> points) {
    return points.values().stream().mapToLong(Long::longValue).sum();
  }

  long events() {
    return events;
  }

  SimulationResult result(long budgetRemaining) {
    endDay();
    var points = sum(inAll);
    return new SimulationResult(
        version.number(),
        events,
        notEligible,
        capped,
        inAll.size(),
        points,
        budgetRemaining,
        points > budgetRemaining,
        List.copyOf(days));
  }
}
