package jp.banso.points.carrier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierStateTest {

  @ParameterizedTest
  @CsvSource({
    "APPLIED, 'CONTRACTED,ENDED'",
    "CONTRACTED, 'TEST,ENDED'",
    "TEST, 'LIVE,SUSPENDED,ENDED'",
    "LIVE, 'SUSPENDED,ENDED'",
    "SUSPENDED, 'LIVE,ENDED'",
    "ENDED, ''"
  })
  void goesOnlyWhereTheContractTakesIt(CarrierState from, String to) {
    var expected = Stream.of(to.split(",")).filter(name -> !name.isEmpty()).sorted().toList();
    var possible =
        Stream.of(CarrierState.values()).filter(from::mayBecome).map(Enum::name).sorted().toList();
    assertEquals(expected, possible);
  }

  @Test
  void hasAClientFromTheTestUntilTheEnd() {
    var with = Stream.of(CarrierState.values()).filter(CarrierState::hasClient).toList();
    assertEquals(List.of(CarrierState.TEST, CarrierState.LIVE, CarrierState.SUSPENDED), with);
  }
}
