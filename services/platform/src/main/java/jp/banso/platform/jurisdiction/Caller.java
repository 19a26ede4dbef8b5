package jp.banso.platform.jurisdiction;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;

/** Who is calling, whether through a request or through {@link Acting}. */
@ApplicationScoped
public class Caller {

  private final Acting acting;
  private final Instance<CurrentIdentityAssociation> association;

  Caller(Acting acting, Instance<CurrentIdentityAssociation> association) {
    this.acting = acting;
    this.association = association;
  }

  /** The token's subject; {@code anonymous} without one. */
  public String subject() {
    return acting
        .actor()
        .map(Actor::caller)
        .orElseGet(() -> attribute(JurisdictionClaim.SUBJECT).orElse("anonymous"));
  }

  /**
   * The person's name for records, or the subject where the token has none. Whoever is acted for is
   * not the one whose request happens to be running.
   */
  public String displayName() {
    return isActing() ? subject() : attribute(JurisdictionClaim.NAME).orElseGet(this::subject);
  }

  public boolean isResident() {
    return acting.actor().isEmpty() && attribute(JurisdictionClaim.RESIDENT).isPresent();
  }

  /** What decides which rows the caller is shown; opaque, only to tell two callers apart by. */
  public String reach() {
    return isResident() ? area() + "|" + subject() : area();
  }

  /** The caller as an actor, to go on working for them after the request. */
  public Actor actor() {
    return acting.actor().orElseGet(() -> new Actor(area(), subject(), roles()));
  }

  boolean isActing() {
    return acting.actor().isPresent();
  }

  String area() {
    return acting
        .actor()
        .map(Actor::jurisdiction)
        .orElseGet(() -> attribute(JurisdictionClaim.AREA).orElse(""));
  }

  private Set<String> roles() {
    return identity().map(SecurityIdentity::getRoles).orElse(Set.of());
  }

  private Optional<String> attribute(String name) {
    return identity().map(identity -> identity.<String>getAttribute(name));
  }

  private Optional<SecurityIdentity> identity() {
    return Arc.container().requestContext().isActive()
        ? Optional.ofNullable(association.get().getIdentity())
        : Optional.empty();
  }
}
