package jp.banso.platform.problem;

import java.util.Locale;
import java.util.Optional;

/** A kind of failure; implemented by each feature's enum. */
public interface ProblemType {

  String name();

  /** HTTP status. */
  int status();

  /**
   * Stable name on the wire and key of the texts: {@code KPI_NOT_FOUND} is {@code kpi-not-found}.
   */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * This problem, to be thrown.
   *
   * @param args what its detail text names, in the order of its placeholders
   */
  default DomainException with(Object... args) {
    return new DomainException(this, args);
  }

  /** The database constraint whose violation means this problem. */
  default Optional<String> constraint() {
    return Optional.empty();
  }
}
