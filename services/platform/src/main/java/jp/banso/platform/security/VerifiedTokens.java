package jp.banso.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who the tokens verified a moment ago stand for. A till sends the same token with every sale;
 * checking its signature each time costs more than moving the points. Only a token that was found
 * good is kept, letter by letter, until it runs out and never longer than a minute: a key that the
 * realm withdraws is noticed then.
 */
@ApplicationScoped
class VerifiedTokens {
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int MOST = 2_000;

  /** What belongs to the one request that a token was first seen in. */
  private static final Set<String> OF_ONE_REQUEST =
      Set.of(RoutingContext.class.getName(), AuthenticationRequestContext.class.getName());

  private final Cache<String, SecurityIdentity> identities =
      Caffeine.newBuilder()
          .maximumSize(MOST)
          .expireAfter(
              Expiry.<String, SecurityIdentity>creating((token, identity) -> left(identity)))
          .build();

  Optional<SecurityIdentity> find(String token) {
    return Optional.ofNullable(identities.getIfPresent(token));
  }

  void keep(String token, SecurityIdentity identity) {
    if (!identity.isAnonymous() && left(identity).isPositive()) {
      identities.put(token, withoutRequest(identity));
    }
  }

  // By the clock the signature is checked by, which no test turns
  private static Duration left(SecurityIdentity identity) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Duration.ZERO;
    }
    var end = Instant.ofEpochSecond(token.getExpirationTime());
    var left = Duration.between(Instant.now(), end);
    return left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }

  private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
    var kept =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(identity.getPrincipal())
            .addCredentials(identity.getCredentials())
            .addRoles(identity.getRoles());
    identity
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!OF_ONE_REQUEST.contains(name)) {
                kept.addAttribute(name, value);
              }
            });
    return kept.build();
  }
}
