package jp.banso.points.penetration;

import java.util.Optional;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.problem.DomainException;

/** A cell that may be a code, or only a number. */
final class PopulationCode {
  private PopulationCode() {}

  static Optional<String> of(String cell) {
    try {
      return Optional.of(LocalGovernmentCode.of(cell).code6());
    } catch (DomainException aNumber) {
      return Optional.empty();
    }
  }
}
