package jp.banso.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import java.util.stream.IntStream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyNumberTest {
  record Note(@NoMyNumber String text) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789018",
        "１２３４５６７８９０１８",
        "番号は1234-5678-9018です",
        "1234 5678 9018",
        "1234　5678　9018",
        "１２３４－５６７８－９０１８",
        "1234 - 5678 - 9018",
        "123-456-789-018",
        "1 2 3 4 5 6 7 8 9 0 1 8",
        "マイナンバー123456789018、以上",
        "ID123456789018",
        "電話 0229-33-2111\n1234ー5678ー9018"
      })
  void isFoundHoweverItIsWritten(String text) {
    assertTrue(MyNumber.appearsIn(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123456789012",
        "1234567890180",
        "0123456789018",
        "1234-5678-9018-3456",
        "法人番号 1234567890181",
        "0229-33-2111",
        "2025-08-31 12:30:45",
        "0.123456789018",
        "12345678901",
        "018f3c2a-1234-7123-8123-123456789018",
        "sha256 e3b0c44298fc1c149afbf4c8996fb924123456789018934ca495991b7852b855"
      })
  void passesWhatIsNone(String text) {
    assertFalse(MyNumber.appearsIn(text));
  }

  @Test
  void acceptsExactlyOneOfTenCheckDigits() {
    var fitting = IntStream.range(0, 10).filter(d -> MyNumber.isValid("12345678901" + d)).count();
    assertEquals(1, fitting);
    assertTrue(MyNumber.isValid("000000000000"));
  }

  @Test
  void constrainsFreeText() {
    try (var factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()) {
      var validator = factory.getValidator();
      assertEquals(1, validator.validate(new Note("1234-5678-9018")).size());
      assertEquals(0, validator.validate(new Note("1234-5678-9012")).size());
      assertEquals(0, validator.validate(new Note(null)).size());
    }
  }
}
