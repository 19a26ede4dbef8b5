package jp.banso.kpi.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import jp.banso.kpi.Definitions;
import jp.banso.kpi.kpi.Direction;
import jp.banso.kpi.kpi.KpiView;
import jp.banso.kpi.period.Period;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementStateTest {

  private static final Recording NOON =
      new Recording(Instant.parse("2026-05-20T03:00:00Z"), "misato-officer");

  @ParameterizedTest
  @CsvSource({
    "SUBMITTED,SUBMITTED,false", "SUBMITTED,RETURNED,true", "SUBMITTED,APPROVED,true",
    "SUBMITTED,LOCKED,false", "RETURNED,SUBMITTED,false", "RETURNED,RETURNED,false",
    "RETURNED,APPROVED,false", "RETURNED,LOCKED,false", "APPROVED,SUBMITTED,false",
    "APPROVED,RETURNED,true", "APPROVED,APPROVED,false", "APPROVED,LOCKED,true",
    "LOCKED,SUBMITTED,false", "LOCKED,RETURNED,false", "LOCKED,APPROVED,false",
    "LOCKED,LOCKED,false"
  })
  void movesOnlyAlongItsGraph(MeasurementState from, MeasurementState to, boolean allowed) {
    assertEquals(allowed, from.next().contains(to));
  }

  @Test
  void isSubmittedAgainByACorrection() {
    var measurement = submitted();
    measurement.becomes(new StateChange(MeasurementState.APPROVED, null), NOON);
    measurement.submitted(figures("49.1"), "確定値", NOON);
    assertEquals(MeasurementState.SUBMITTED, measurement.view().state());
    assertEquals(new BigDecimal("49.1"), measurement.view().value());
  }

  @Test
  void neverChangesOnceLocked() {
    var measurement = submitted();
    measurement.becomes(new StateChange(MeasurementState.APPROVED, null), NOON);
    measurement.becomes(new StateChange(MeasurementState.LOCKED, null), NOON);
    var figures = figures("49.1");
    assertEquals(
        MeasurementProblem.MEASUREMENT_LOCKED,
        assertThrows(DomainException.class, () -> measurement.submitted(figures, null, NOON))
            .type());
    assertEquals(new BigDecimal("48.5"), measurement.view().value());
  }

  @Test
  void isReturnedOnlyWithAReason() {
    var measurement = submitted();
    var silent = new StateChange(MeasurementState.RETURNED, " ");
    assertEquals(
        MeasurementProblem.MEASUREMENT_RETURN_NEEDS_REASON,
        assertThrows(DomainException.class, () -> measurement.becomes(silent, NOON)).type());
  }

  @Test
  void neverSharesAMomentWithItsEarlierRecord() {
    var measurement = submitted();
    measurement.submitted(figures("49"), null, NOON);
    assertEquals(NOON.at().plusNanos(1000), measurement.view().recordedAt());
    measurement.submitted(
        figures("50"), null, new Recording(NOON.at().minusSeconds(60), "slow-clock"));
    assertTrue(measurement.view().recordedAt().isAfter(NOON.at().plusNanos(1000)));
  }

  private static Measurement submitted() {
    return Measurement.submit(new UUID(0, 2), kpi(), "045055", Period.of("FY2025"))
        .submitted(figures("48.5"), null, NOON);
  }

  private static Figures figures(String value) {
    return Figures.of(kpi(), new BigDecimal(value), null, null);
  }

  private static KpiView kpi() {
    return Definitions.yearly(Direction.HIGHER_IS_BETTER, "%");
  }
}
