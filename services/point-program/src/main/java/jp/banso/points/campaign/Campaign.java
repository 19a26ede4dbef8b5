package jp.banso.points.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** One campaign. While it runs only its names and its last day change: residents were told. */
@Entity
@IdClass(InProgram.class)
class Campaign {
  private static final int MOST_YEARS = 5;

  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private String nameJa;
  private String nameEn;
  private UUID budgetId;
  private LocalDate startsOn;
  private LocalDate endsOn;

  @Enumerated(EnumType.STRING)
  private CampaignState state;

  private Instant createdAt;
  @Version private long version;

  protected Campaign() {}

  static Campaign draft(KnownProgram program, UUID id, NewCampaign request, Instant now) {
    var campaign = new Campaign();
    campaign.programId = program.id();
    campaign.id = id;
    campaign.organizationCode = program.issuer();
    campaign.nameJa = request.nameJa();
    campaign.nameEn = request.nameEn();
    campaign.budgetId = request.budget();
    campaign.last(request.startsOn(), request.endsOn());
    campaign.state = CampaignState.DRAFT;
    campaign.createdAt = now;
    return campaign;
  }

  void correct(CampaignCorrection change, LocalDate today) {
    if (state == CampaignState.ENDED || state != CampaignState.DRAFT && change.isForDraftsOnly()) {
      throw CampaignProblem.CAMPAIGN_IS_FIXED.with(state);
    }
    nameJa = or(change.nameJa(), nameJa);
    nameEn = or(change.nameEn(), nameEn);
    budgetId = or(change.budget(), budgetId);
    if (state == CampaignState.RUNNING && change.endsOn() != null) {
      mustNotLieBehind(change.endsOn(), today);
    }
    last(or(change.startsOn(), startsOn), or(change.endsOn(), endsOn));
    if (change.state() != null && change.state() != state) {
      become(change.state());
    }
  }

  // What was earned on a day stays earned: a campaign is not shortened into the past
  private void mustNotLieBehind(LocalDate last, LocalDate today) {
    if (last.isBefore(today)) {
      throw CampaignProblem.CAMPAIGN_PERIOD_INVALID.with(startsOn, last);
    }
  }

  private void last(LocalDate first, LocalDate last) {
    if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
      throw CampaignProblem.CAMPAIGN_PERIOD_INVALID.with(first, last);
    }
    startsOn = first;
    endsOn = last;
  }

  private void become(CampaignState next) {
    if (!state.mayBecome(next)) {
      throw CampaignProblem.CAMPAIGN_STATE_CONFLICT.with(state, next);
    }
    state = next;
  }

  private static <T> T or(T wanted, T present) {
    return wanted == null ? present : wanted;
  }

  UUID id() {
    return id;
  }

  KnownCampaign known() {
    return new KnownCampaign(id, budgetId, state, startsOn, endsOn);
  }

  NamedCampaign named() {
    return new NamedCampaign(id, budgetId, nameJa, nameEn);
  }

  CampaignView view() {
    return new CampaignView(
        id, programId, nameJa, nameEn, budgetId, startsOn, endsOn, state, createdAt, version);
  }
}
