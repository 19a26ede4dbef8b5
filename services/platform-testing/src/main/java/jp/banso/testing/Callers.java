package jp.banso.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who calls: {@code Callers.as("municipality-officer").in("045055")}. Each test takes an
 * area of its own, so that the tests never see each other's rows.
 */
public final class Callers {

  private static final AtomicInteger AREAS = new AtomicInteger(481_000);

  private final String realm;
  private final List<String> roles;
  private final String area;
  private final String subject;
  private final String scope;
  private final Map<String, Object> more;

  private Callers(
      String realm,
      List<String> roles,
      String area,
      String subject,
      String scope,
      Map<String, Object> more) {
    this.realm = realm;
    this.roles = roles;
    this.area = area;
    this.subject = subject;
    this.scope = scope;
    this.more = more;
  }

  /** Staff with these roles. */
  public static Callers as(String... roles) {
    return new Callers(
        TestIssuer.STAFF, List.of(roles), null, UUID.randomUUID().toString(), "openid", Map.of());
  }

  /** A machine with these scopes, e.g. {@code points:grant}. */
  public static Callers machine(String... scopes) {
    return new Callers(
        TestIssuer.STAFF,
        List.of(),
        null,
        UUID.randomUUID().toString(),
        String.join(" ", scopes),
        Map.of());
  }

  /** A resident; the area is where they live. */
  public static Callers resident(String subject) {
    return new Callers(
        TestIssuer.RESIDENTS, List.of("resident"), null, subject, "openid", Map.of());
  }

  /**
   * @param where {@code *}, a prefecture's two digits, or a municipality's six
   */
  public Callers in(String where) {
    return new Callers(realm, roles, where, subject, scope, more);
  }

  public Callers withSubject(String who) {
    return new Callers(realm, roles, area, who, scope, more);
  }

  /** With a claim that an honest realm would not make, e.g. staff roles for a resident. */
  public Callers claiming(String claim, Object value) {
    var claims = new java.util.HashMap<>(more);
    claims.put(claim, value);
    return new Callers(realm, roles, area, subject, scope, claims);
  }

  public String subject() {
    return subject;
  }

  public String token() {
    return TestIssuer.sign(claims());
  }

  io.smallrye.jwt.build.JwtClaimsBuilder claims() {
    var claims =
        TestIssuer.claims(realm)
            .subject(subject)
            .preferredUserName(subject)
            .claim("family_name", "美里")
            .claim("given_name", "太郎")
            .claim("scope", scope)
            .claim("realm_access", Map.of("roles", roles));
    if (area != null) {
      claims.claim("jurisdiction", area);
    }
    more.forEach(claims::claim);
    return claims;
  }

  /** A JSON request with this caller's token. */
  public RequestSpecification request() {
    return request("ja");
  }

  /** The same in another language. */
  public RequestSpecification request(String language) {
    return RestAssured.given()
        .filter(new NothingLeaks())
        .auth()
        .oauth2(token())
        .contentType(ContentType.JSON)
        .header("Accept-Language", language);
  }

  /** A request without a token. */
  public static RequestSpecification nobody() {
    return RestAssured.given()
        .filter(new NothingLeaks())
        .contentType(ContentType.JSON)
        .header("Accept-Language", "ja");
  }

  /** Six digits that no other test uses; they are not a real municipality's. */
  public static String newArea() {
    return Integer.toString(AREAS.incrementAndGet());
  }
}
