package jp.banso.points.expiry;

import jakarta.enterprise.context.ApplicationScoped;

/** Does what the schedule does, when a test says it is time. */
@ApplicationScoped
public class Nights {
  private final Expiries expiries;

  Nights(Expiries expiries) {
    this.expiries = expiries;
  }

  /** Ten minutes into the day: a job for each programme with points that are over. */
  public void endPoints() {
    expiries.endPoints();
  }

  /** As every half minute: holds that are over, some hundreds at a time. */
  public void endHolds() {
    expiries.endHolds();
  }
}
