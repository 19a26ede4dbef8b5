package jp.banso.platform.problem;

/** The failures every service shares. */
public enum PlatformProblem implements ProblemType {
  MALFORMED_REQUEST(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  STALE_VERSION(412),
  PAYLOAD_TOO_LARGE(413),
  ADDRESS_TOO_LONG(414),
  UNSUPPORTED_MEDIA_TYPE(415),
  INVALID_REQUEST(422),
  KEY_REUSED(422),
  MY_NUMBER_REFUSED(422),
  IF_MATCH_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  HEADERS_TOO_LARGE(431),
  UNEXPECTED(500),
  UNAVAILABLE(503);

  private final int status;

  PlatformProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
