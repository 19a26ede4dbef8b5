package jp.banso.points.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** An instance whose lanes cannot work takes no requests. */
@Readiness
@ApplicationScoped
class LanesReady implements HealthCheck {
  private final Lanes lanes;

  LanesReady(Lanes lanes) {
    this.lanes = lanes;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("lanes")
        .status(!lanes.isAway() && !lanes.isHalted())
        .withData("away", lanes.isAway())
        .withData("halted", lanes.isHalted())
        .build();
  }
}
