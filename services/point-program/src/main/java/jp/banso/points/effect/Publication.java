package jp.banso.points.effect;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** An analysis that becomes, or became, a dataset in the catalogue. */
@Entity
@IdClass(InProgram.class)
@Table(name = "effect_publication")
class Publication {
  @Id private UUID programId;
  @Id private UUID id;
  private String organizationCode;
  private UUID campaignId;
  private LocalDate fromOn;
  private LocalDate toOn;
  private UUID datasetId;
  private String datasetName;
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private PublicationState state;

  private String contactName;
  private String contactEmail;
  private Instant askedAt;
  private Instant askingUntil;

  protected Publication() {}

  static Publication requested(
      KnownProgram program, UUID id, EffectPeriod period, NewPublication request, Instant now) {
    var publication = new Publication();
    publication.programId = program.id();
    publication.id = id;
    publication.organizationCode = program.issuer();
    publication.campaignId = request.campaign();
    publication.fromOn = period.firstDay();
    publication.toOn = period.lastDay();
    publication.contactName = request.contactName();
    publication.contactEmail = request.contactEmail();
    publication.createdAt = now;
    publication.state = PublicationState.REQUESTED;
    return publication;
  }

  /**
   * Somebody begins to hand it over, and has it for that long.
   *
   * @return whether the catalogue may have a part of it from before
   */
  boolean asked(Instant now, Duration time) {
    if (askingUntil != null && now.isBefore(askingUntil)) {
      throw EffectProblem.EFFECT_PUBLICATION_RUNNING.with(id);
    }
    var before = askedAt != null;
    askedAt = before ? askedAt : now;
    askingUntil = now.plus(time);
    return before;
  }

  /** The catalogue gave no clear answer: the next try goes on. */
  void unanswered() {
    askingUntil = null;
  }

  void handedOver(CatalogDataset dataset) {
    state = PublicationState.HANDED_OVER;
    datasetId = dataset.id();
    datasetName = dataset.name();
    askingUntil = null;
  }

  boolean isHandedOver() {
    return state == PublicationState.HANDED_OVER;
  }

  /** Whether the catalogue may know of it. */
  boolean wasAsked() {
    return askedAt != null;
  }

  /** What was asked for, as it was asked first. */
  NewPublication request() {
    return new NewPublication(
        YearMonth.from(fromOn).toString(),
        YearMonth.from(toOn).toString(),
        campaignId,
        contactName,
        contactEmail);
  }

  UUID id() {
    return id;
  }

  PublicationView view() {
    return new PublicationView(
        id,
        programId,
        campaignId,
        YearMonth.from(fromOn).toString(),
        YearMonth.from(toOn).toString(),
        datasetId,
        datasetName,
        createdAt,
        state);
  }
}
