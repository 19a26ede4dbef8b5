package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.campaign.CampaignService;
import jp.banso.points.program.KnownPrograms;

/** Analyses a programme or one of its campaigns. */
@ApplicationScoped
@Transactional
class AnalysisService {
  static final int LONGEST_PERIOD = 12;

  private final KnownPrograms programs;
  private final CampaignService campaigns;
  private final AnalysisReader reader;
  private final InstantSource time;

  AnalysisService(
      KnownPrograms programs,
      CampaignService campaigns,
      AnalysisReader reader,
      InstantSource time) {
    this.programs = programs;
    this.campaigns = campaigns;
    this.reader = reader;
    this.time = time;
  }

  /**
   * @param campaign or null for all of the programme
   */
  EffectAnalysis analysis(UUID programId, UUID campaign, String from, String to) {
    var program = programs.named(programId);
    var period = EffectPeriod.of(from, to, LONGEST_PERIOD);
    var known = campaign == null ? null : campaigns.named(programId, campaign);
    var counts =
        reader.counts(
            programId, known == null ? null : known.budget(), period, JapanTime.today(time));
    var analysed =
        known == null
            ? new Analysed(program, null, null, null)
            : new Analysed(program, campaign, known.nameJa(), known.nameEn());
    return new Analyst(analysed, period, counts).analysis();
  }
}
