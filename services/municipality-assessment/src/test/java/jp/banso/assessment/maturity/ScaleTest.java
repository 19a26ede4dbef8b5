package jp.banso.assessment.maturity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "YES_NO,,,1,100.0000",
    "YES_NO,,,0,0.0000",
    "PERCENT,,,20,20.0000",
    "PERCENT,,,100,100.0000",
    "PERCENT,,,104,100.0000",
    "LINEAR,0,60,20,33.3333",
    "LINEAR,0,60,60,100.0000",
    "LINEAR,0,60,61,100.0000",
    "LINEAR,10,40,5,0.0000",
    "LINEAR,10,40,32.5,75.0000",
    "LINEAR,30,0,10,66.6667",
    "LINEAR,30,0,31,0.0000",
    "LINEAR,30,0,0,100.0000"
  })
  void putsAValueBetween0And100(
      Scale.Kind kind, BigDecimal min, BigDecimal max, BigDecimal value, BigDecimal score) {
    assertEquals(score, new Scale(kind, min, max).score(value));
  }

  @ParameterizedTest
  @CsvSource({
    "YES_NO,,,true",
    "PERCENT,0,100,false",
    "LINEAR,0,60,true",
    "LINEAR,60,0,true",
    "LINEAR,5,5.0,false",
    "LINEAR,0,,false",
    "LINEAR,,60,false"
  })
  void needsItsEndsOnlyWhereItIsLinear(
      Scale.Kind kind, BigDecimal min, BigDecimal max, boolean complete) {
    assertEquals(complete, new Scale(kind, min, max).isComplete());
  }
}
