package jp.banso.platform.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGovernmentCodeTest {
  @ParameterizedTest
  @CsvSource({"04505,045055", "01101,011011", "01110,011100", "01000,010006", "47382,473821"})
  void completesFiveDigitsWithTheCheckDigit(String five, String six) {
    assertEquals(six, LocalGovernmentCode.of(five).code6());
    assertEquals(five, LocalGovernmentCode.of(six).code5());
  }

  @ParameterizedTest
  @ValueSource(strings = {"０４５０５５", " 045055 ", "　０４５０５", "045055"})
  void readsFullWidthDigitsAndBlanks(String text) {
    assertEquals(new LocalGovernmentCode("045055"), LocalGovernmentCode.of(text));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "045054", "4505", "0450555", "000001", "480002", "04505X", "", "04 5055", "-45055"
      })
  void refusesWhatIsNoCode(String text) {
    var refusal = assertThrows(DomainException.class, () -> LocalGovernmentCode.of(text));
    assertEquals(CodeProblem.INVALID_LOCAL_GOVERNMENT_CODE, refusal.type());
  }

  @Test
  void refusesFiveDigitsWhenMadeDirectly() {
    assertThrows(DomainException.class, () -> new LocalGovernmentCode("04505"));
  }

  @Test
  void knowsItsPrefecture() {
    var misato = LocalGovernmentCode.of("045055");
    var miyagi = LocalGovernmentCode.of("040002");
    assertEquals(miyagi, misato.prefecture());
    assertEquals(miyagi, miyagi.prefecture());
    assertFalse(misato.isPrefecture());
    assertTrue(miyagi.isPrefecture());
    assertEquals("045055", misato.jurisdictionPrefix());
    assertEquals("04", miyagi.jurisdictionPrefix());
  }

  @Test
  void isTextOnTheWire() throws Exception {
    var json = new ObjectMapper();
    assertEquals("\"045055\"", json.writeValueAsString(LocalGovernmentCode.of("04505")));
    assertEquals(
        LocalGovernmentCode.of("045055"), json.readValue("\"04505\"", LocalGovernmentCode.class));
  }
}
