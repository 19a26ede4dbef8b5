package jp.banso.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which problem a failure of the database means, by SQLSTATE and constraint name. */
@ApplicationScoped
class DatabaseFailures {

  private final Instance<ProblemCatalog> catalogs;

  DatabaseFailures(Instance<ProblemCatalog> catalogs) {
    this.catalogs = catalogs;
  }

  Optional<ProblemType> problemOf(Throwable cause) {
    if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
      return Optional.of(PlatformProblem.STALE_VERSION);
    }
    return cause instanceof SQLException failure
        ? Optional.ofNullable(of(failure))
        : Optional.empty();
  }

  private ProblemType of(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (state) {
      case "23505", "23503", "23514", "23P01" -> constraint(failure);
      case "42501" -> PlatformProblem.FORBIDDEN; // row-level security refused the row
      // a NUL in a text, a number or a date beyond what a column holds
      case "22021", "22P05", "22001", "22003", "22007", "22008" ->
          PlatformProblem.MALFORMED_REQUEST;
      case "40001", "40P01", "55P03", "57014", "53300" -> PlatformProblem.UNAVAILABLE;
      default ->
          // the pool had no connection in time, or the server went away
          state.isEmpty() || state.startsWith("08") || state.startsWith("57P")
              ? PlatformProblem.UNAVAILABLE
              : null;
    };
  }

  private ProblemType constraint(SQLException failure) {
    ServerErrorMessage message = serverMessage(failure);
    String name = message == null ? null : message.getConstraint();
    return catalogs.stream()
        .flatMap(catalog -> catalog.all().stream())
        .filter(type -> type.constraint().filter(known -> known.equals(name)).isPresent())
        .findFirst()
        .orElse(PlatformProblem.CONFLICT);
  }

  /** A batch hides what the server said behind an exception of its own. */
  private static ServerErrorMessage serverMessage(SQLException failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 5; cause = cause.getCause(), depth++) {
      if (cause instanceof PSQLException server) {
        return server.getServerErrorMessage();
      }
    }
    return failure.getNextException() instanceof PSQLException next
        ? next.getServerErrorMessage()
        : null;
  }
}
