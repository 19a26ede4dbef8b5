package jp.banso.catalog.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.journal.Journal;

/** Adds files and links to a draft, and hands files out. */
@ApplicationScoped
@Transactional
class DistributionService {

  private static final int MOST_DISTRIBUTIONS = 50;

  private final Datasets datasets;
  private final Distributions distributions;
  private final EntityManager files;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  DistributionService(
      Datasets datasets,
      Distributions distributions,
      EntityManager files,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.datasets = datasets;
    this.distributions = distributions;
    this.files = files;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  DistributionView link(UUID dataset, NewLink link) {
    var draft = draft(dataset);
    return added(Distribution.link(ids.next(), draft, link, time.instant()));
  }

  DistributionView upload(UUID dataset, UploadedFile file) {
    var draft = draft(dataset);
    var view = added(Distribution.file(ids.next(), draft, file, time.instant()));
    files.persist(new KeptFile(view.id(), draft.organizationCode(), file.content()));
    return view;
  }

  KeptContent download(UUID id) {
    var distribution = distributions.named(id).view();
    var file = files.find(KeptFile.class, id);
    if (file == null) {
      throw DatasetProblem.DISTRIBUTION_NOT_FOUND.with(id);
    }
    return new KeptContent(distribution, file.content());
  }

  private Dataset draft(UUID id) {
    var dataset = datasets.forChange(id);
    dataset.mustBeDraft();
    if (distributions.count("datasetId", id) >= MOST_DISTRIBUTIONS) {
      throw DatasetProblem.TOO_MANY_DISTRIBUTIONS.with(MOST_DISTRIBUTIONS);
    }
    return dataset;
  }

  private DistributionView added(Distribution distribution) {
    distributions.persistAndFlush(distribution);
    var view = distribution.view();
    journal.append("distribution.added", "/datasets/" + view.dataset(), null, view);
    return view;
  }
}
