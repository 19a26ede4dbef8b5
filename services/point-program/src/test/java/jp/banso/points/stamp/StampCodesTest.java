package jp.banso.points.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampCodesTest {
  private static final UUID PROGRAM = new UUID(1, 2);
  private static final UUID OTHER_PROGRAM = new UUID(1, 3);
  private static final UUID SHOP = new UUID(1, 4);
  private static final UUID CARD = new UUID(1, 5);
  private static final String SECRET = "k".repeat(32);
  private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");

  private final StampCodes codes = new StampCodes(Optional.of(SECRET));

  private String shownAt(Instant moment) {
    return codes.sign(StampCode.at(moment, PROGRAM, SHOP, CARD));
  }

  private static void refused(ProblemType why, Runnable reading) {
    assertEquals(why, assertThrows(DomainException.class, reading::run).type());
  }

  @Test
  void whatWasShownIsRead() {
    var code = codes.read(PROGRAM, shownAt(START), START);
    assertEquals(new StampCode(PROGRAM, SHOP, CARD, START.getEpochSecond() / 30), code);
    assertEquals(START, code.validFrom());
    assertEquals(START.plusSeconds(30), code.validUntil());
  }

  @Test
  void aCodeIsShownForThirtySecondsToTheMoment() {
    assertEquals(shownAt(START), shownAt(START.plusMillis(29_999)));
    assertNotEquals(shownAt(START), shownAt(START.plusSeconds(30)));
    assertNotEquals(shownAt(START), shownAt(START.minusMillis(1)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-30_000, -1, 0, 29_999, 30_000, 59_999})
  void itIsTakenUntilOneSlotAfterAndFromOneSlotBefore(long millis) {
    assertEquals(START, codes.read(PROGRAM, shownAt(START), START.plusMillis(millis)).validFrom());
  }

  @ParameterizedTest
  @ValueSource(longs = {60_000, 60_001, 86_400_000})
  void afterThatItHasExpired(long millis) {
    refused(
        StampProblem.STAMP_CODE_EXPIRED,
        () -> codes.read(PROGRAM, shownAt(START), START.plusMillis(millis)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-30_001, -86_400_000})
  void beforeThatItIsNotYetValid(long millis) {
    refused(
        StampProblem.STAMP_CODE_NOT_YET_VALID,
        () -> codes.read(PROGRAM, shownAt(START), START.plusMillis(millis)));
  }

  @Test
  void theScreenIsToldWhenToAskAgainAndNeverTooEarly() {
    var code = StampCode.at(START, PROGRAM, SHOP, CARD);
    assertEquals(30, StampCodeView.of(code, "", START).next());
    assertEquals(30, StampCodeView.of(code, "", START.plusMillis(1)).next());
    assertEquals(1, StampCodeView.of(code, "", START.plusMillis(29_000)).next());
    assertEquals(1, StampCodeView.of(code, "", START.plusMillis(29_999)).next());
  }

  @Test
  void noByteOfACodeCanBeChanged() {
    var bytes = Base64.getUrlDecoder().decode(shownAt(START));
    IntStream.range(0, bytes.length)
        .forEach(
            at -> {
              var forged = bytes.clone();
              forged[at] ^= 1;
              var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
              refused(
                  at < 16
                      ? StampProblem.STAMP_CODE_OF_OTHER_PROGRAM
                      : StampProblem.STAMP_CODE_INVALID,
                  () -> codes.read(PROGRAM, text, START));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "k3Jx9QmZ2b", "こんにちは", "%%%", "AAAA.AAAA"})
  void whatIsNoCodeIsInvalid(String text) {
    refused(StampProblem.STAMP_CODE_INVALID, () -> codes.read(PROGRAM, text, START));
  }

  @Test
  void aCodeCutShortOrDrawnOutIsInvalid() {
    var code = shownAt(START);
    refused(
        StampProblem.STAMP_CODE_INVALID,
        () -> codes.read(PROGRAM, code.substring(0, code.length() - 2), START));
    refused(StampProblem.STAMP_CODE_INVALID, () -> codes.read(PROGRAM, code + "AAAA", START));
  }

  @Test
  void aCodeOfAnotherProgrammeIsNamedAsSuch() {
    refused(
        StampProblem.STAMP_CODE_OF_OTHER_PROGRAM,
        () -> codes.read(OTHER_PROGRAM, shownAt(START), START));
  }

  @Test
  void noProgrammesSignatureIsGoodInAnother() {
    var bytes = Base64.getUrlDecoder().decode(shownAt(START));
    var moved = new StampCode(OTHER_PROGRAM, SHOP, CARD, StampCode.slotOf(START)).bytes();
    System.arraycopy(moved, 0, bytes, 0, moved.length);
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    refused(StampProblem.STAMP_CODE_INVALID, () -> codes.read(OTHER_PROGRAM, text, START));
  }

  @Test
  void aCodeSignedWithAnotherKeyIsInvalid() {
    var other = new StampCodes(Optional.of("j".repeat(32)));
    refused(StampProblem.STAMP_CODE_INVALID, () -> other.read(PROGRAM, shownAt(START), START));
  }

  /** The signature worked out here once more, as it is written down, from the JDK's parts only. */
  @Test
  void theSignatureIsAnHmacWithAKeyDerivedForTheProgramme() throws Exception {
    var ofProgram = hmac(SECRET.getBytes(StandardCharsets.UTF_8), "banso.points.stamp:" + PROGRAM);
    var bytes = Base64.getUrlDecoder().decode(shownAt(START));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(ofProgram, "HmacSHA256"));
    mac.update(bytes, 0, 56);
    assertEquals(
        Base64.getEncoder().encodeToString(mac.doFinal()),
        Base64.getEncoder().encodeToString(java.util.Arrays.copyOfRange(bytes, 56, 88)));
  }

  private static byte[] hmac(byte[] key, String message) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theKeyIsNowhereInACode() {
    var text = new String(Base64.getUrlDecoder().decode(shownAt(START)), StandardCharsets.UTF_8);
    assertFalse(text.contains("kkkk"));
  }

  @Test
  void withoutAKeyNothingStarts() {
    assertThrows(IllegalStateException.class, () -> new StampCodes(Optional.empty()));
    assertThrows(IllegalStateException.class, () -> new StampCodes(Optional.of(" ".repeat(40))));
    assertThrows(IllegalStateException.class, () -> new StampCodes(Optional.of("k".repeat(31))));
  }
}
