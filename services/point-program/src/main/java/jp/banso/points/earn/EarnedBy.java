package jp.banso.points.earn;

import java.util.UUID;

/** A rule in one of its versions, and what pays for it. */
record EarnedBy(UUID campaign, UUID rule, int version, UUID budget) {

  static EarnedBy of(Verdict.Earns earns) {
    var campaign = earns.rule().campaign();
    return new EarnedBy(
        campaign.id(), earns.rule().id(), earns.version().number(), campaign.budget());
  }
}
