package jp.banso.platform.jurisdiction;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads a token's area, name and scopes. A missing or odd claim gives no area, and so no rows. A
 * resident's token has the role of a resident and no other, whatever it says; a staff token never.
 */
@ApplicationScoped
class JurisdictionClaim implements SecurityIdentityAugmentor {

  static final String AREA = "banso.area";
  static final String SUBJECT = "banso.subject";
  static final String NAME = "banso.name";
  static final String RESIDENT = "banso.resident";
  private static final String RESIDENTS_REALM = "/realms/banso-residents";
  private static final String AREA_SHAPE = "\\*|[0-9]{2}|[0-9]{6}";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return Uni.createFrom()
        .item(
            identity.getPrincipal() instanceof JsonWebToken token
                ? read(identity, token)
                : identity);
  }

  private static SecurityIdentity read(SecurityIdentity identity, JsonWebToken token) {
    boolean resident = token.getIssuer().endsWith(RESIDENTS_REALM);
    var builder =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addAttributes(identity.getAttributes())
            .addRoles(roles(identity, token, resident));
    builder.addAttribute(SUBJECT, token.getSubject());
    builder.addAttribute(NAME, name(token));
    if (resident) {
      builder.addAttribute(RESIDENT, token.getSubject());
    }
    Object area = token.getClaim("jurisdiction");
    if (area instanceof String text && text.matches(AREA_SHAPE)) {
      builder.addAttribute(AREA, text);
    }
    return builder.build();
  }

  private static Set<String> roles(
      SecurityIdentity identity, JsonWebToken token, boolean resident) {
    if (resident) {
      return identity.hasRole(Roles.RESIDENT) ? Set.of(Roles.RESIDENT) : Set.of();
    }
    Object scope = token.getClaim("scope");
    Stream<String> scopes =
        scope == null ? Stream.of() : Stream.of(scope.toString().split(" ")).map("scope:"::concat);
    return Stream.concat(identity.getRoles().stream(), scopes)
        .filter(role -> !role.equals(Roles.RESIDENT))
        .collect(Collectors.toSet());
  }

  /** Family name first, as Japanese offices write it. */
  private static String name(JsonWebToken token) {
    String name =
        Stream.of("family_name", "given_name")
            .map(claim -> token.<Object>getClaim(claim))
            .filter(part -> part != null)
            .map(Object::toString)
            .collect(Collectors.joining(" "));
    return name.isBlank() ? token.getName() : name;
  }
}
