package jp.banso.points.earn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.campaign.CampaignService;
import jp.banso.points.campaign.CampaignState;
import jp.banso.points.program.KnownPrograms;

/** Adds rules to a campaign, and versions to a rule. */
@ApplicationScoped
@Transactional
class EarnRuleService {
  private static final int MOST = 100;

  private final EarnRules rules;
  private final CampaignService campaigns;
  private final KnownPrograms programs;
  private final LocalGovernments governments;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  EarnRuleService(
      EarnRules rules,
      CampaignService campaigns,
      KnownPrograms programs,
      LocalGovernments governments,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.rules = rules;
    this.campaigns = campaigns;
    this.programs = programs;
    this.governments = governments;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  EarnRule add(UUID programId, UUID campaignId, NewEarnRule request) {
    mustFit(request.terms());
    var program = programs.named(programId);
    var campaign = campaigns.takingRules(programId, campaignId);
    mustBeFewer(rules.count(programId, campaignId));
    var now = now();
    var first = new EarnRuleVersion(1, campaign.startsOn(), request.terms(), now);
    var rule =
        new EarnRule(
            ids.next(),
            programId,
            campaignId,
            request.nameJa(),
            request.nameEn(),
            request.eventType(),
            first,
            now);
    rules.add(program, rule);
    journal.append("earn-rule.added", rule.path(), null, rule);
    return rule;
  }

  EarnRule change(UUID programId, UUID campaignId, UUID id, NewEarnRuleVersion request) {
    mustFit(request.terms());
    var program = programs.named(programId);
    var campaign = campaigns.takingRules(programId, campaignId);
    var before = rules.forChange(programId, campaignId, id);
    mustBeFewer(before.newest().number());
    var earliest = earliest(before, campaign.state());
    if (request.validFrom().isBefore(earliest) || request.validFrom().isAfter(campaign.endsOn())) {
      throw EarnProblem.EARN_VERSION_DATE_INVALID.with(
          request.validFrom(), earliest, campaign.endsOn());
    }
    var next =
        new EarnRuleVersion(
            before.newest().number() + 1, request.validFrom(), request.terms(), now());
    rules.add(program, id, next);
    var after = rules.named(programId, campaignId, id);
    journal.append("earn-rule.changed", after.path(), before, after);
    return after;
  }

  // What may already have been earned by a version stays as it was told
  private LocalDate earliest(EarnRule rule, CampaignState state) {
    var next = rule.newest().validFrom().plusDays(1);
    var tomorrow = JapanTime.today(time).plusDays(1);
    return state == CampaignState.DRAFT || next.isAfter(tomorrow) ? next : tomorrow;
  }

  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static void mustBeFewer(long count) {
    if (count >= MOST) {
      throw EarnProblem.EARN_RULE_LIMIT_REACHED.with(MOST);
    }
  }

  private void mustFit(EarnTerms terms) {
    if (!terms.areComplete()) {
      throw EarnProblem.EARN_TERMS_DO_NOT_FIT.with();
    }
    var today = JapanTime.today(time);
    for (var municipality : terms.municipalities()) {
      if (!governments.existsOn(municipality, today)) {
        throw EarnProblem.EARN_TARGET_UNKNOWN.with(municipality);
      }
    }
  }

  EarnRule show(UUID program, UUID campaign, UUID id) {
    return rules.named(program, campaign, id);
  }

  Page<EarnRule> list(UUID program, UUID campaign, PageRequest page) {
    campaigns.known(program, campaign);
    var after = page.after() == null ? new UUID(0, 0) : page.afterId();
    return Page.of(
        rules.after(program, campaign, after, page.limit() + 1),
        page,
        rule -> rule.id().toString(),
        rule -> rule);
  }

  Page<EarnRuleVersion> versions(UUID program, UUID campaign, UUID id, PageRequest page) {
    rules.named(program, campaign, id);
    var after = page.after() == null ? 0L : page.afterNumber();
    return Page.of(
        rules.versionsAfter(program, id, after, page.limit() + 1),
        page,
        version -> Integer.toString(version.number()),
        version -> version);
  }
}
