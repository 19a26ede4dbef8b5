package jp.banso.catalog.asset;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One entry of the inventory. */
@Entity
class Asset {

  @Id private UUID id;
  private String organizationCode;
  private String title;
  private String description;
  private String ownerDepartment;
  private String systemName;
  private String legalBasis;

  @Enumerated(EnumType.STRING)
  private Refresh refresh;

  @Enumerated(EnumType.STRING)
  private PersonalData personalData;

  private String recordCountBand;
  private Instant createdAt;
  @Version private long version;

  protected Asset() {}

  static Asset register(UUID id, NewAsset request, Instant now) {
    var asset = new Asset();
    asset.id = id;
    asset.organizationCode = request.organization();
    asset.createdAt = now;
    asset.describe(request);
    return asset;
  }

  private void describe(NewAsset request) {
    title = request.title();
    description = request.description();
    ownerDepartment = request.ownerDepartment();
    systemName = request.systemName();
    legalBasis = request.legalBasis();
    refresh = request.refresh();
    personalData = request.personalData();
    recordCountBand = request.recordCountBand();
  }

  void correct(NewAsset request) {
    if (!organizationCode.equals(request.organization())) {
      throw AssetProblem.ASSET_STAYS_WITH_ITS_OWNER.with(organizationCode);
    }
    describe(request);
  }

  AssetView view() {
    return new AssetView(
        id,
        organizationCode,
        title,
        description,
        ownerDepartment,
        systemName,
        legalBasis,
        refresh,
        personalData,
        recordCountBand,
        createdAt,
        version);
  }
}
