package jp.banso.catalog.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One way to get a dataset: a file kept here, or a link to where it is kept. */
@Entity
class Distribution {

  @Id private UUID id;
  private UUID datasetId;
  private String organizationCode;
  private String title;
  private String format;
  private String mediaType;
  private String accessUrl;
  private Long byteSize;
  private String sha256;
  private Instant createdAt;

  protected Distribution() {}

  static Distribution link(UUID id, Dataset dataset, NewLink link, Instant now) {
    var distribution = new Distribution(id, dataset, link.title(), now);
    distribution.format = link.format();
    distribution.mediaType = link.mediaType();
    distribution.accessUrl = link.accessUrl();
    return distribution;
  }

  static Distribution file(UUID id, Dataset dataset, UploadedFile file, Instant now) {
    var distribution = new Distribution(id, dataset, file.title(), now);
    distribution.format = file.type().format();
    distribution.mediaType = file.type().mediaType();
    distribution.byteSize = (long) file.content().length;
    distribution.sha256 = file.sha256();
    return distribution;
  }

  private Distribution(UUID id, Dataset dataset, String title, Instant now) {
    this.id = id;
    this.datasetId = dataset.id();
    this.organizationCode = dataset.organizationCode();
    this.title = title;
    this.createdAt = now;
  }

  UUID datasetId() {
    return datasetId;
  }

  DistributionView view() {
    return new DistributionView(
        id, datasetId, title, format, mediaType, accessUrl, byteSize, sha256, createdAt);
  }
}
