package jp.banso.points.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.budget.BudgetService;
import jp.banso.points.program.KnownPrograms;

/** Drafts, runs and ends campaigns. */
@ApplicationScoped
@Transactional
public class CampaignService {
  private final Campaigns campaigns;
  private final KnownPrograms programs;
  private final BudgetService budgets;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  CampaignService(
      Campaigns campaigns,
      KnownPrograms programs,
      BudgetService budgets,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.campaigns = campaigns;
    this.programs = programs;
    this.budgets = budgets;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  CampaignView draft(UUID programId, NewCampaign request) {
    var program = programs.named(programId);
    budgets.mustExist(programId, request.budget());
    var campaign = Campaign.draft(program, ids.next(), request, time.instant());
    campaigns.persistAndFlush(campaign);
    var view = campaign.view();
    journal.append("campaign.drafted", view.path(), null, view);
    return view;
  }

  CampaignView correct(UUID program, UUID id, Version expected, CampaignCorrection change) {
    if (change.budget() != null) {
      budgets.mustExist(program, change.budget());
    }
    var campaign = campaigns.forChange(program, id);
    var before = campaign.view();
    expected.requireMatches(before.version());
    campaign.correct(change, JapanTime.today(time));
    campaigns.flush();
    var after = campaign.view();
    journal.append("campaign.corrected", after.path(), before, after);
    return after;
  }

  CampaignView show(UUID program, UUID id) {
    return campaigns.named(program, id).view();
  }

  Page<CampaignView> list(UUID program, PageRequest page) {
    programs.named(program);
    return Page.of(
        campaigns.after(program, page), page, campaign -> campaign.id().toString(), Campaign::view);
  }

  /** The campaign, or the problem that says there is none to be seen. */
  public KnownCampaign known(UUID program, UUID id) {
    return campaigns.named(program, id).known();
  }

  /** The same for who shows it. */
  public NamedCampaign named(UUID program, UUID id) {
    return campaigns.named(program, id).named();
  }

  /** The same for a new rule: not for one that has ended, and it does not end meanwhile. */
  public KnownCampaign takingRules(UUID program, UUID id) {
    var campaign = campaigns.forChange(program, id).known();
    if (campaign.state() == CampaignState.ENDED) {
      throw CampaignProblem.CAMPAIGN_IS_FIXED.with(campaign.state());
    }
    return campaign;
  }
}
