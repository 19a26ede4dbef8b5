package jp.banso.points.effect;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.banso.points.program.InProgram;
import jp.banso.points.program.KnownProgram;

/** A dataset in the catalogue that holds an analysis of ours. */
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

  protected Publication() {}

  static Publication of(
      KnownProgram program,
      UUID id,
      UUID campaign,
      EffectPeriod period,
      CatalogDataset dataset,
      Instant now) {
    var publication = new Publication();
    publication.programId = program.id();
    publication.id = id;
    publication.organizationCode = program.issuer();
    publication.campaignId = campaign;
    publication.fromOn = period.firstDay();
    publication.toOn = period.lastDay();
    publication.datasetId = dataset.id();
    publication.datasetName = dataset.name();
    publication.createdAt = now;
    return publication;
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
        createdAt);
  }
}
