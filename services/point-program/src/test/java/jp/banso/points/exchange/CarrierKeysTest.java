package jp.banso.points.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierKeysTest {
  private static final UUID CARRIER = UUID.fromString("019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09");
  private static final String OLD = "an old key of thirty-two characters";
  private static final String NEW = "a new key of thirty-two characters.";

  private static CarrierKeys keys(String key, String previous) {
    return new CarrierKeys(SettingsOf.keys(key, previous));
  }

  private static String[] signatures(CarrierKeys keys) {
    return keys.signatures(CARRIER, "2026-11-23T00:00:00Z", "GET", "/banso/orders/1", "")
        .split(", ");
  }

  /** As a carrier does it, with what it fetched. */
  private static String expected(ExchangeKey key) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.key().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var text = "2026-11-23T00:00:00Z\nGET\n/banso/orders/1\n";
    return "key="
        + key.keyId()
        + ";sha256="
        + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aRequestIsSignedWithTheKeyTheCarrierFetched() throws Exception {
    var keys = keys(OLD, "");
    assertEquals(1, signatures(keys).length);
    assertEquals(expected(keys.of(CARRIER)), signatures(keys)[0]);
  }

  @Test
  void whileTheKeyIsChangedTheOldAndTheNewAreValidSideBySide() throws Exception {
    var before = keys(OLD, null).of(CARRIER);
    var changing = keys(NEW, OLD);
    var after = changing.of(CARRIER);
    assertNotEquals(before.keyId(), after.keyId());
    assertNotEquals(before.key(), after.key());
    assertEquals(2, signatures(changing).length);
    assertEquals(expected(after), signatures(changing)[0]);
    assertEquals(expected(before), signatures(changing)[1]);
    var changed = signatures(keys(NEW, null));
    assertEquals(1, changed.length);
    assertEquals(expected(after), changed[0]);
  }

  @Test
  void noCarrierHasTheKeyOfAnotherAndNoNameTellsAKey() {
    var keys = keys(OLD, null);
    var one = keys.of(CARRIER);
    var other = keys.of(new UUID(1, 2));
    assertNotEquals(one.key(), other.key());
    assertNotEquals(one.keyId(), other.keyId());
    assertFalse(one.key().contains(one.keyId()));
    assertTrue(one.keyId().matches("[0-9a-f]{16}"));
    assertFalse(one.toString().contains(one.key()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   ", "thirty-one characters are short"})
  void withoutAKeyOfItsOwnTheServiceDoesNotStart(String key) {
    var refused = assertThrows(IllegalStateException.class, () -> keys(key, OLD));
    assertTrue(refused.getMessage().contains("BANSO_EXCHANGE_KEY"), refused.getMessage());
    if (key != null && !key.isBlank()) {
      assertThrows(IllegalStateException.class, () -> keys(OLD, key));
    }
  }
}
