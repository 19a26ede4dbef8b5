package jp.banso.kpi.achievement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import jp.banso.kpi.Definitions;
import jp.banso.kpi.kpi.Direction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AchievementTest {

  // Worked by hand: (value - baseline) / (target - baseline).
  @ParameterizedTest
  @CsvSource({
    // 30 -> 60, at 48.5: 18.5/30 = 0.61666…
    "HIGHER_IS_BETTER,48.5,60,30,0.6167,AT_RISK",
    "HIGHER_IS_BETTER,51,60,30,0.7000,ON_TRACK",
    // 20.998/30 = 0.699933…
    "HIGHER_IS_BETTER,50.998,60,30,0.6999,AT_RISK",
    "HIGHER_IS_BETTER,60,60,30,1.0000,ACHIEVED",
    // overshoot: 45/30
    "HIGHER_IS_BETTER,75,60,30,1.5000,ACHIEVED",
    // lost ground: -6/30
    "HIGHER_IS_BETTER,24,60,30,-0.2000,OFF_TRACK",
    "HIGHER_IS_BETTER,30,60,30,0.0000,OFF_TRACK",
    "HIGHER_IS_BETTER,42,60,30,0.4000,AT_RISK",
    // HALF_UP: 1/8 = 0.125 -> four decimals 0.1250; 1/16 = 0.0625; 1/32 = 0.03125 -> 0.0313
    "HIGHER_IS_BETTER,1,32,0,0.0313,OFF_TRACK",
    // negative, away from zero: -1/32 = -0.03125 -> -0.0313
    "HIGHER_IS_BETTER,-1,32,0,-0.0313,OFF_TRACK",
    // below zero throughout: (-5 - -20)/(10 - -20) = 15/30
    "HIGHER_IS_BETTER,-5,10,-20,0.5000,AT_RISK",
    // 窓口の待ち時間 40 -> 15 minutes, at 20: -20/-25
    "LOWER_IS_BETTER,20,15,40,0.8000,ON_TRACK",
    "LOWER_IS_BETTER,15,15,40,1.0000,ACHIEVED",
    "LOWER_IS_BETTER,10,15,40,1.2000,ACHIEVED",
    "LOWER_IS_BETTER,45,15,40,-0.2000,OFF_TRACK"
  })
  void isTheWayMadeOfTheWayToGo(
      Direction direction,
      BigDecimal value,
      BigDecimal target,
      BigDecimal baseline,
      BigDecimal ratio,
      Status status) {
    var achievement = Achievement.of(Definitions.yearly(direction, "%"), value, target, baseline);
    assertEquals(ratio, achievement.ratio());
    assertEquals(status, achievement.status());
    assertNull(achievement.undefined());
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER_IS_BETTER,,60,30,NO_VALUE",
    "HIGHER_IS_BETTER,48.5,,30,NO_TARGET",
    "HIGHER_IS_BETTER,48.5,60,,NO_BASELINE",
    "HIGHER_IS_BETTER,48.5,30,30.000,TARGET_EQUALS_BASELINE",
    "HIGHER_IS_BETTER,48.5,20,30,TARGET_AGAINST_DIRECTION",
    "LOWER_IS_BETTER,48.5,60,30,TARGET_AGAINST_DIRECTION"
  })
  void isUndefinedForAReason(
      Direction direction,
      BigDecimal value,
      BigDecimal target,
      BigDecimal baseline,
      Undefined reason) {
    var achievement = Achievement.of(Definitions.yearly(direction, "%"), value, target, baseline);
    assertNull(achievement.ratio());
    assertNull(achievement.status());
    assertEquals(reason, achievement.undefined());
  }
}
