package jp.banso.points.earn;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.points.campaign.KnownCampaign;

/**
 * A rule with all it ever said, and the campaign it belongs to.
 *
 * @param versions at least one, the oldest first
 */
record RuleInForce(UUID id, KnownCampaign campaign, List<EarnRuleVersion> versions) {

  /** What it said that day; the first version counts as far back as the campaign goes. */
  EarnRuleVersion on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.validFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(versions.getFirst());
  }
}
