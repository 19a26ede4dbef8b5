package jp.banso.points.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.problem.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramStateTest {

  private static Program program(LegalKind kind, boolean paid, int months) {
    var request =
        new NewProgram(LocalGovernmentCode.of("045055"), kind, "名", "name", paid, months, null);
    return Program.draft(new UUID(1, 1), request, Instant.EPOCH);
  }

  private static ProgramCorrection to(ProgramState state) {
    return new ProgramCorrection(null, null, null, null, null, null, state);
  }

  @ParameterizedTest
  @CsvSource({
    "MUNICIPALITY, true, 0, false",
    "THIRD_PARTY, true, 6, false",
    "THIRD_PARTY, true, 7, true",
    "THIRD_PARTY, true, 0, true",
    "THIRD_PARTY, false, 0, false",
    "OWN_USE, true, 12, true"
  })
  void theLawAppliesToPaidPointsOfOthersThatLast(
      LegalKind kind, boolean paid, int months, boolean applies) {
    assertEquals(applies, program(kind, paid, months).view().prepaidLawApplies());
  }

  @ParameterizedTest
  @CsvSource({
    "DRAFT, OPEN, true",
    "DRAFT, CLOSED, false",
    "OPEN, CLOSED, true",
    "OPEN, DRAFT, false",
    "CLOSED, OPEN, false",
    "CLOSED, DRAFT, false"
  })
  void aProgrammeGoesFromDraftToOpenToClosed(ProgramState from, ProgramState to, boolean may) {
    assertEquals(may, from.mayBecome(to));
  }

  @Test
  void whatTheLawLooksAtIsFixedOnceOpen() {
    var program = program(LegalKind.MUNICIPALITY, false, 6);
    program.correct(
        new ProgramCorrection(LegalKind.OWN_USE, null, null, true, 3, null, ProgramState.OPEN));
    assertEquals(LegalKind.OWN_USE, program.view().legalKind());
    program.correct(new ProgramCorrection(null, "新しい名", null, null, null, null, null));
    assertEquals("新しい名", program.view().nameJa());
    var longer = new ProgramCorrection(null, null, null, null, 12, null, null);
    assertThrows(DomainException.class, () -> program.correct(longer));
  }

  @Test
  void aClosedProgrammeDoesNotChange() {
    var program = program(LegalKind.MUNICIPALITY, false, 6);
    program.correct(to(ProgramState.OPEN));
    program.correct(to(ProgramState.CLOSED));
    assertThrows(DomainException.class, () -> program.correct(to(ProgramState.OPEN)));
  }
}
