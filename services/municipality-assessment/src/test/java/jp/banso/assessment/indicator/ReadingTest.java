package jp.banso.assessment.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

  @ParameterizedTest
  @CsvSource({
    "実施,yes-no,1",
    "未実施,yes-no,0",
    "' 実施 ',yes-no,1",
    "20%,percent,20",
    "20,percent,20",
    "２０％,percent,20",
    "0%,percent,0",
    "100%,percent,100",
    "33.33%,percent,33.33",
    "22,count,22"
  })
  void readsWhatIsPublished(String cell, String unit, BigDecimal value) {
    assertEquals(new Reading(value, null), Reading.of(cell, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "調査無し,yes-no,not-surveyed",
    "%,percent,undefined",
    "％,percent,undefined",
    "'',percent,empty",
    "'  ',yes-no,empty"
  })
  void tellsWhyThereIsNoValue(String cell, String unit, String missing) {
    assertEquals(new Reading(null, missing), Reading.of(cell, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "たくさん,percent",
    "101%,percent",
    "-1,percent",
    "実施,percent",
    "1,yes-no",
    "20%,count",
    "1.5,count",
    "1234567,count"
  })
  void refusesWhatDoesNotFitTheIndicator(String cell, String unit) {
    var refused = assertThrows(DomainException.class, () -> Reading.of(cell, unit));
    assertEquals(IndicatorProblem.DASHBOARD_VALUE_NOT_READABLE, refused.type());
  }
}
