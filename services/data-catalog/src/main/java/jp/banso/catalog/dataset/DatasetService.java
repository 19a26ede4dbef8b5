package jp.banso.catalog.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import jp.banso.catalog.asset.AssetService;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;

/** Drafts, corrects and publishes datasets. */
@ApplicationScoped
@Transactional
class DatasetService {

  private final Datasets datasets;
  private final Distributions distributions;
  private final AssetService assets;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  DatasetService(
      Datasets datasets,
      Distributions distributions,
      AssetService assets,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.datasets = datasets;
    this.distributions = distributions;
    this.assets = assets;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  DatasetView draft(NewDataset request) {
    if (request.asset() != null) {
      assets.personalDataOf(request.asset()); // it must exist and be the caller's to see
    }
    var dataset = Dataset.draft(ids.next(), request, time.instant());
    datasets.persistAndFlush(dataset);
    var view = dataset.view(List.of());
    journal.append("dataset.drafted", view.path(), null, view);
    return view;
  }

  DatasetView correct(UUID id, Version expected, DatasetDescription description) {
    var dataset = datasets.forChange(id);
    var before = show(dataset);
    expected.requireMatches(before.version());
    dataset.correct(description, time.instant());
    return changed("dataset.corrected", dataset, before);
  }

  DatasetView become(UUID id, Version expected, StateChange change, boolean mayPublish) {
    var dataset = datasets.forChange(id);
    var before = show(dataset);
    expected.requireMatches(before.version());
    if (change.state() == DatasetState.PUBLISHED) {
      mustBeFitForThePublic(before, mayPublish);
    }
    dataset.become(change, time.instant());
    return changed(
        "dataset." + new DatasetStateName().convertToDatabaseColumn(change.state()),
        dataset,
        before);
  }

  private void mustBeFitForThePublic(DatasetView dataset, boolean mayPublish) {
    if (!mayPublish) {
      throw DatasetProblem.PUBLISHING_NEEDS_A_STEWARD.with(dataset.name());
    }
    if (dataset.distributions().isEmpty()) {
      throw DatasetProblem.DATASET_HAS_NO_DISTRIBUTION.with(dataset.name());
    }
    if (dataset.asset() != null && !assets.personalDataOf(dataset.asset()).mayBePublished()) {
      throw DatasetProblem.PERSONAL_DATA_STAYS_PRIVATE.with(dataset.name());
    }
  }

  private DatasetView changed(String what, Dataset dataset, DatasetView before) {
    datasets.flush();
    var after = show(dataset);
    journal.append(what, after.path(), before, after);
    return after;
  }

  DatasetView show(UUID id) {
    return show(datasets.named(id));
  }

  private DatasetView show(Dataset dataset) {
    return dataset.view(distributions.of(dataset.id()));
  }

  Page<DatasetRow> list(PageRequest page) {
    return Page.of(datasets.after(page), page, dataset -> dataset.id().toString(), Dataset::row);
  }
}
