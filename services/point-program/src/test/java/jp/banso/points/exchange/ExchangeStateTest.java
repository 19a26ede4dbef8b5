package jp.banso.points.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExchangeStateTest {
  private static final Map<ExchangeState, Set<ExchangeState>> NEXT =
      Map.of(
          ExchangeState.REQUESTED,
          EnumSet.of(ExchangeState.SENT, ExchangeState.REFUSED, ExchangeState.CANCELLED),
          ExchangeState.SENT,
          EnumSet.of(ExchangeState.UNKNOWN, ExchangeState.ACCEPTED, ExchangeState.REFUSED),
          ExchangeState.UNKNOWN,
          EnumSet.of(ExchangeState.ACCEPTED, ExchangeState.REFUSED),
          ExchangeState.ACCEPTED,
          EnumSet.of(ExchangeState.COMPLETED),
          ExchangeState.REFUSED,
          EnumSet.of(ExchangeState.CANCELLED),
          ExchangeState.COMPLETED,
          EnumSet.noneOf(ExchangeState.class),
          ExchangeState.CANCELLED,
          EnumSet.noneOf(ExchangeState.class));

  @Test
  void eachStateGoesWhereItMayAndNowhereElse() {
    for (var state : ExchangeState.values()) {
      assertEquals(
          NEXT.get(state),
          Stream.of(ExchangeState.values())
              .filter(state::mayBecome)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(ExchangeState.class))),
          state.toString());
    }
  }

  /**
   * 1, 2, 4 … 256 minutes, then six hours each: 511 minutes and ten times six hours, under ten
   * days.
   */
  @Test
  void nineteenWaitsEndBeforeTheHoldDoes() {
    assertEquals(Duration.ofMinutes(1), Patience.after(1));
    assertEquals(Duration.ofMinutes(256), Patience.after(9));
    assertEquals(Duration.ofHours(6), Patience.after(10));
    assertEquals(Duration.ofHours(6), Patience.after(1_000));
    var all =
        IntStream.rangeClosed(1, 19)
            .mapToObj(Patience::after)
            .reduce(Duration.ZERO, Duration::plus);
    assertEquals(Duration.ofMinutes(511 + 10 * 360), all);
  }
}
