package jp.banso.points.annual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import jp.banso.platform.time.JapanTime;
import jp.banso.testing.Callers;

/** Residents who use points by themselves, signed in, and look at what is left. */
final class Phones {
  private static final int AT_ONCE = 5;

  private final Desk desk;
  private final Programme programme;
  private final Random random;

  Phones(Desk desk, Programme programme, long seed) {
    this.desk = desk;
    this.programme = programme;
    this.random = new Random(seed);
  }

  void some(Instant now) {
    for (var n = 0; n < AT_ONCE; n++) {
      use(random.nextInt(programme.tally.purses.size()), now);
    }
  }

  private void use(int number, Instant now) {
    var purse = programme.tally.purses.get(number);
    var token = Callers.resident(Town.resident(number)).in(Town.TOWN).token();
    var mine = desk.get(token, programme.at("/wallets/mine"));
    assertEquals(purse.id.toString(), mine.get("id").asText());
    var today = JapanTime.dayOf(now);
    var amount = Math.clamp(purse.usable(today), 1, 30);
    var shop = programme.shops.get(number % programme.shops.size());
    var ask = programme.tally.use(purse, shop, amount);
    var status = ask.refusal() == null ? 201 : 422;
    desk.post(token, programme.at("/transactions"), ask.body(), status).join();
    var balance = desk.get(token, programme.at("/wallets/" + purse.id + "/balance"));
    assertEquals(purse.posted(), balance.get("posted").asLong());
    assertEquals(purse.held(), balance.get("held").asLong());
    assertEquals(purse.usable(today), balance.get("available").asLong());
  }
}
