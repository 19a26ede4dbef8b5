package jp.banso.points.annual;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.banso.points.wallet.Counters;

/**
 * A town with its neighbours. The codes are real because the service looks them up; people, shops
 * and programmes are invented.
 */
final class Town {
  /** A prefecture that no other test uses. */
  static final String PREFECTURE = "31";

  static final String TOWN = "313025";
  static final String CITY = "312011";

  /** The few who live here are under ten, whatever they do. */
  private static final String HAMLET = "313254";

  private static final List<String> TOWNS = List.of(TOWN, CITY, "313297", HAMLET);
  private static final int CHUNK = 100;
  private static final int FEW = 7;

  final Programme health;
  final Programme currency;
  final Programme vouchers;
  final Map<Programme, Doings> doings = new HashMap<>();
  private final Counters counters;
  private final Random random;
  private final int residents;

  Town(Desk desk, Counters counters, int residents, long seed) {
    this.counters = counters;
    this.residents = residents;
    this.random = new Random(seed);
    health =
        Programme.opened(desk, Scheme.health(TOWN), seed + 1)
            .budget("daily", 500_000_000)
            // enough for about two of its three months, so that it runs dry
            .budget("spring", 45L * residents)
            .budget("summer", 60L * residents)
            .budget("autumn", 500L * residents)
            .budget("winter", 500L * residents)
            .shops(40, TOWNS);
    currency =
        Programme.opened(desk, Scheme.currency(CITY), seed + 2)
            .budget("charge", 5_000_000_000L)
            .budget("premium", 900L * residents)
            .shops(60, List.of(CITY, TOWN, "313297"));
    vouchers =
        Programme.opened(desk, Scheme.vouchers(TOWN), seed + 3)
            .budget("charge", 5_000_000_000L)
            .shops(20, TOWNS);
    doings.put(health, new Doings(health, new Habits(0.0055, 0.004, 10, 30, 1, 12), seed + 4));
    doings.put(currency, new Doings(currency, new Habits(0.004, 0.015, 50, 60, 1, 12), seed + 5));
    doings.put(vouchers, new Doings(vouchers, new Habits(0.012, 0.02, 500, 8, 3, 5), seed + 6));
  }

  List<Programme> programmes() {
    return List.of(health, currency, vouchers);
  }

  /** Six in ten join on the first day, the others little by little until the last. */
  void join(double share) {
    open(health, residents, share);
    open(currency, residents / 5, share);
  }

  /** Who buys vouchers comes when they are sold. */
  void joinForVouchers() {
    open(vouchers, residents / 20, 1);
  }

  private void open(Programme programme, int most, double share) {
    var there = programme.tally.purses.size();
    var wanted = (int) Math.round(most * share);
    var visitors =
        IntStream.range(there, wanted)
            .mapToObj(n -> new Counters.Visitor(resident(n), home(n)))
            .toList();
    // Two clerks, of the prefecture and of the issuer: each has a journal of its own, so that
    // neither waits for the other
    var half = visitors.size() / 2;
    try (var clerks = Executors.newFixedThreadPool(2)) {
      var some = visitors.subList(0, half);
      var others = visitors.subList(half, visitors.size());
      var issuer = programme.tally.scheme.issuer();
      var first = clerks.submit(() -> open(PREFECTURE, programme.id, some));
      var last = clerks.submit(() -> open(issuer, programme.id, others));
      enter(programme, visitors, Stream.of(first, last).flatMap(it -> ids(it).stream()).toList());
    }
  }

  private static List<UUID> ids(Future<List<UUID>> opened) {
    try {
      return opened.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void enter(Programme programme, List<Counters.Visitor> visitors, List<UUID> ids) {
    for (var n = 0; n < ids.size(); n++) {
      programme.tally.opened(ids.get(n), visitors.get(n).municipality());
    }
  }

  private List<UUID> open(String area, UUID programme, List<Counters.Visitor> visitors) {
    var ids = new ArrayList<UUID>();
    for (var from = 0; from < visitors.size(); from += CHUNK) {
      var some = visitors.subList(from, Math.min(visitors.size(), from + CHUNK));
      ids.addAll(counters.open(area, programme, some));
    }
    return ids;
  }

  /** By what subject a resident signs in. */
  static String resident(int number) {
    return "resident-" + number;
  }

  private String home(int number) {
    if (number >= 100 && number < 100 + FEW) {
      return HAMLET;
    }
    var place = random.nextInt(100);
    return place < 90 ? TOWN : place < 97 ? CITY : "313297";
  }
}
