package jp.banso.points.campaign;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a campaign stands, and where it may go next. */
public enum CampaignState {
  @JsonProperty("draft")
  DRAFT,
  @JsonProperty("running")
  RUNNING,
  @JsonProperty("ended")
  ENDED;

  boolean mayBecome(CampaignState next) {
    return switch (this) {
      case DRAFT -> next == RUNNING;
      case RUNNING -> next == ENDED;
      case ENDED -> false;
    };
  }

  /** As the API says it, also in texts and tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
