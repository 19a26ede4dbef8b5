package jp.banso.points.campaign;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A campaign as the other features know it.
 *
 * @param startsOn first day, in Japan
 * @param endsOn last day, in Japan
 */
public record KnownCampaign(
    UUID id, UUID budget, CampaignState state, LocalDate startsOn, LocalDate endsOn) {

  /** Whether something that happened that day may earn in it. */
  public boolean isOn(LocalDate day) {
    return state == CampaignState.RUNNING && !day.isBefore(startsOn) && !day.isAfter(endsOn);
  }
}
