package jp.banso.catalog.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The bytes of a distribution that is kept here. */
@Entity
@Table(name = "distribution_file")
class KeptFile {

  @Id private UUID distributionId;
  private String organizationCode;
  private byte[] content;

  protected KeptFile() {}

  KeptFile(UUID distributionId, String organizationCode, byte[] content) {
    this.distributionId = distributionId;
    this.organizationCode = organizationCode;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
