package jp.banso.catalog.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.banso.catalog.asset.Refresh;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A dataset (データセット) and where it stands. */
@Entity
class Dataset {

  @Id private UUID id;
  private String organizationCode;
  private String name;
  private UUID assetId;
  private String title;
  private String titleEn;
  private String description;

  @Enumerated(EnumType.STRING)
  private Licence licence;

  private String theme;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> keywords;

  @Enumerated(EnumType.STRING)
  private Refresh refresh;

  private LocalDate periodFrom;
  private LocalDate periodTo;
  private String contactName;
  private String contactEmail;

  // Lower case in the database, because the public policy and the partial index compare with it.
  @jakarta.persistence.Convert(converter = DatasetStateName.class)
  private DatasetState state;

  private String stateReason;
  private Instant createdAt;
  private Instant modifiedAt;
  private Instant publishedAt;
  private String searchText;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> searchGrams;

  @Version private long version;

  protected Dataset() {}

  static Dataset draft(UUID id, NewDataset request, Instant now) {
    var dataset = new Dataset();
    dataset.id = id;
    dataset.organizationCode = request.organization();
    dataset.name = request.name();
    dataset.assetId = request.asset();
    dataset.state = DatasetState.DRAFT;
    dataset.createdAt = now;
    dataset.describe(request.description(), now);
    return dataset;
  }

  void correct(DatasetDescription now, Instant at) {
    mustBeDraft();
    describe(now, at);
  }

  void mustBeDraft() {
    if (state != DatasetState.DRAFT) {
      throw DatasetProblem.DATASET_IS_NOT_A_DRAFT.with(state);
    }
  }

  void become(StateChange change, Instant at) {
    if (!state.mayBecome(change.state())) {
      throw DatasetProblem.DATASET_STATE_CONFLICT.with(state, change.state());
    }
    boolean backwards = change.state() == DatasetState.DRAFT || state == DatasetState.PUBLISHED;
    if (backwards && !change.hasReason()) {
      throw DatasetProblem.REASON_REQUIRED.with(change.state());
    }
    state = change.state();
    stateReason = change.reason();
    modifiedAt = at;
    publishedAt = state == DatasetState.PUBLISHED ? at : publishedAt;
  }

  private void describe(DatasetDescription said, Instant at) {
    title = said.title();
    titleEn = said.titleEn();
    description = said.description();
    licence = said.licence();
    theme = said.theme();
    keywords = List.copyOf(said.keywords());
    refresh = said.refresh();
    periodFrom = said.periodFrom();
    periodTo = said.periodTo();
    contactName = said.contactName();
    contactEmail = said.contactEmail();
    modifiedAt = at;
    var words = Stream.of(name, title, titleEn, description);
    var search = SearchText.of(Stream.concat(words, keywords.stream()).toList());
    searchText = search.text();
    searchGrams = List.copyOf(search.grams());
  }

  UUID id() {
    return id;
  }

  UUID assetId() {
    return assetId;
  }

  String organizationCode() {
    return organizationCode;
  }

  DatasetView view(List<DistributionView> distributions) {
    var said =
        new DatasetDescription(
            title,
            titleEn,
            description,
            licence,
            theme,
            keywords,
            refresh,
            periodFrom,
            periodTo,
            contactName,
            contactEmail);
    return new DatasetView(
        id,
        organizationCode,
        name,
        assetId,
        said,
        state,
        stateReason,
        createdAt,
        modifiedAt,
        publishedAt,
        distributions,
        version);
  }

  DatasetRow row() {
    return new DatasetRow(id, organizationCode, name, title, state, licence, modifiedAt);
  }
}
