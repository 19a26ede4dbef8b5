package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
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
  private final LocalGovernments governments;
  private final InstantSource time;

  AnalysisService(
      KnownPrograms programs,
      CampaignService campaigns,
      AnalysisReader reader,
      LocalGovernments governments,
      InstantSource time) {
    this.programs = programs;
    this.campaigns = campaigns;
    this.reader = reader;
    this.governments = governments;
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
    return new Analyst(analysed, period, counts, this::nameOf).analysis();
  }

  /** Null for what is no municipality: an exchange with a carrier. */
  private String nameOf(String code) {
    return PlaceCount.EXCHANGE.equals(code)
        ? null
        : governments.byCode(LocalGovernmentCode.of(code)).map(LocalGovernment::name).orElse(null);
  }
}
