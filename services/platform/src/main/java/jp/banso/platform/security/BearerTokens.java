package jp.banso.platform.security;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;

/** Looks among the tokens just verified first; every other one is OpenID Connect's to judge. */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerTokens implements HttpAuthenticationMechanism {
  private static final String SCHEME = "Bearer ";
  private static final HttpCredentialTransport AUTHORIZATION =
      new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer");

  private final OidcAuthenticationMechanism oidc;
  private final VerifiedTokens verified;

  BearerTokens(OidcAuthenticationMechanism oidc, VerifiedTokens verified) {
    this.oidc = oidc;
    this.verified = verified;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager providers) {
    var token = token(request);
    return token
        .flatMap(verified::find)
        .map(known -> Uni.createFrom().item(known))
        .orElseGet(
            () ->
                oidc.authenticate(request, providers)
                    .invoke(
                        identity -> {
                          if (identity != null) {
                            token.ifPresent(text -> verified.keep(text, identity));
                          }
                        }));
  }

  private static Optional<String> token(RoutingContext request) {
    return Optional.ofNullable(request.request().getHeader("Authorization"))
        .filter(header -> header.startsWith(SCHEME))
        .map(header -> header.substring(SCHEME.length()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return oidc.getChallenge(request);
  }

  /** The same for every realm, which OpenID Connect would read the token once more to say. */
  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return Uni.createFrom().item(AUTHORIZATION);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return oidc.getCredentialTypes();
  }

  /** Before OpenID Connect's own. */
  @Override
  public int getPriority() {
    return oidc.getPriority() + 1;
  }
}
