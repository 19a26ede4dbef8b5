package jp.banso.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns failures into answers; nothing of a class, SQL or stack gets out. */
class ProblemMappers {

  private static final Logger LOG = Logger.getLogger("jp.banso.problems");
  private static final Map<Integer, ProblemType> BY_STATUS =
      Stream.of(
              PlatformProblem.MALFORMED_REQUEST,
              PlatformProblem.UNAUTHENTICATED,
              PlatformProblem.FORBIDDEN,
              PlatformProblem.NOT_FOUND,
              PlatformProblem.METHOD_NOT_ALLOWED,
              PlatformProblem.NOT_ACCEPTABLE,
              PlatformProblem.CONFLICT,
              PlatformProblem.PAYLOAD_TOO_LARGE,
              PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
              PlatformProblem.TOO_MANY_REQUESTS,
              PlatformProblem.UNAVAILABLE)
          .collect(Collectors.toMap(ProblemType::status, type -> type));

  private final Problems problems;
  private final DatabaseFailures database;

  ProblemMappers(Problems problems, DatabaseFailures database) {
    this.problems = problems;
    this.database = database;
  }

  @ServerExceptionMapper(priority = 1)
  public Response named(DomainException failure) {
    return problems.answer(failure.type(), failure.args());
  }

  @ServerExceptionMapper(priority = 1)
  public Response invalid(ConstraintViolationException failure) {
    List<Problem.Field> errors =
        failure.getConstraintViolations().stream()
            .map(violation -> new Problem.Field(Pointers.of(violation), violation.getMessage()))
            .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
            .limit(100)
            .toList();
    return problems.answer(PlatformProblem.INVALID_REQUEST, errors, errors.size());
  }

  @ServerExceptionMapper(priority = 1)
  public Response unauthenticated(UnauthorizedException failure) {
    Response answer = problems.answer(PlatformProblem.UNAUTHENTICATED);
    return Response.fromResponse(answer).header("WWW-Authenticate", "Bearer").build();
  }

  /** Here Quarkus has already said what to authenticate with. */
  @ServerExceptionMapper(priority = 1)
  public Response badToken(AuthenticationFailedException failure) {
    return problems.answer(PlatformProblem.UNAUTHENTICATED);
  }

  @ServerExceptionMapper(priority = 1)
  public Response forbidden(ForbiddenException failure) {
    return problems.answer(PlatformProblem.FORBIDDEN);
  }

  @ServerExceptionMapper(priority = 1)
  public Response unreadable(MismatchedInputException failure) {
    return any(failure);
  }

  @ServerExceptionMapper(priority = 1)
  public Response http(WebApplicationException failure) {
    if (failure.getCause() != null) {
      Optional<Response> better = known(failure.getCause());
      if (better.isPresent()) {
        return better.get();
      }
    }
    int status = failure.getResponse().getStatus();
    if (status < 400 || failure.getResponse().hasEntity()) {
      return failure.getResponse();
    }
    // JAX-RS answers 404 for a parameter it cannot read; the caller made a mistake, not a wrong
    // turn
    if (status == 404 && failure.getCause() != null) {
      return problems.answer(PlatformProblem.MALFORMED_REQUEST);
    }
    return problems.answer(BY_STATUS.getOrDefault(status, PlatformProblem.UNEXPECTED));
  }

  @ServerExceptionMapper(priority = 1)
  public Response any(Throwable failure) {
    return known(failure)
        .orElseGet(
            () -> {
              LOG.error("A request failed unexpectedly", failure);
              return problems.answer(PlatformProblem.UNEXPECTED);
            });
  }

  /** Looks down the chain of causes: what fails at commit arrives wrapped several times. */
  private Optional<Response> known(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure;
        cause != null && depth < 12;
        cause = cause.getCause(), depth++) {
      if (cause instanceof DomainException named) {
        return Optional.of(named(named));
      }
      if (cause instanceof ConstraintViolationException invalid) {
        return Optional.of(invalid(invalid));
      }
      Optional<ProblemType> problem = database.problemOf(cause);
      if (problem.isPresent()) {
        return Optional.of(problems.answer(problem.get()));
      }
    }
    return unreadableJson(failure);
  }

  private Optional<Response> unreadableJson(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null && !(deepest instanceof JsonProcessingException)) {
      deepest = deepest.getCause();
    }
    if (deepest instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      var detail = UnreadablePart.detail(mapping, problems.locale());
      var field = new Problem.Field(Pointers.of(mapping), detail);
      return Optional.of(problems.answer(PlatformProblem.MALFORMED_REQUEST, List.of(field)));
    }
    return deepest instanceof JsonProcessingException
        ? Optional.of(problems.answer(PlatformProblem.MALFORMED_REQUEST))
        : Optional.empty();
  }

  /** Where in the request something is wrong. */
  private static final class Pointers {

    /** Parameters that belong together arrive as the fields of one bean. */
    private static boolean isParameter(Object bean, String field) {
      return bean != null
          && Stream.of(bean.getClass().getDeclaredFields())
              .anyMatch(
                  it -> it.getName().equals(field) && it.isAnnotationPresent(QueryParam.class));
    }

    static String of(JsonMappingException failure) {
      return failure.getPath().stream()
          .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
          .collect(Collectors.joining());
    }

    /** The path is {@code method.parameter.field[0].field}; only what the caller sent is named. */
    static String of(ConstraintViolation<?> violation) {
      String path =
          violation
              .getPropertyPath()
              .toString()
              .replaceAll("\\[([0-9]+)\\]", ".$1")
              .replaceAll("\\.<[^>]*>", ""); // e.g. <list element>
      String[] steps = path.split("\\.");
      if (steps.length == 2) {
        return "?" + steps[1];
      }
      if (steps.length == 3 && isParameter(violation.getLeafBean(), steps[2])) {
        return "?" + steps[2];
      }
      return Stream.of(steps).skip(2).map(step -> "/" + step).collect(Collectors.joining());
    }
  }
}
