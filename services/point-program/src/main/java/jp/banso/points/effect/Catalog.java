package jp.banso.points.effect;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.banso.platform.neighbour.Neighbour;
import jp.banso.platform.neighbour.NeighbourProblem;
import jp.banso.platform.neighbour.Neighbours;
import jp.banso.platform.problem.DomainException;
import jp.banso.points.ledger.DerivedId;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Hands an analysis to the catalogue and submits it there for review: to publish is the step of a
 * person who looks at it. Whatever is asked for may arrive twice, because its keys are made of what
 * is sent: who fails half-way asks again and goes on where it ended.
 */
@ApplicationScoped
class Catalog {
  private static final String REVIEW = "REVIEW";

  private final Neighbours neighbours;
  private final CatalogClient client;

  Catalog(Neighbours neighbours, @RestClient CatalogClient client) {
    this.neighbours = neighbours;
    this.client = client;
  }

  CatalogDataset handOver(CatalogDraft draft, EffectAnalysis analysis) {
    var drafted = drafted(draft, analysis);
    var dataset = shown(drafted.id());
    if (dataset.isDraft()) {
      upload(dataset, analysis);
      return submitted(dataset);
    }
    return dataset;
  }

  private CatalogDataset drafted(CatalogDraft draft, EffectAnalysis analysis) {
    var key = key(analysis.program(), draft.toString());
    return usable(neighbours.ask(Neighbour.CATALOG, () -> client.draft(key, draft)));
  }

  private CatalogDataset shown(UUID id) {
    return usable(neighbours.ask(Neighbour.CATALOG, () -> client.show(id)));
  }

  private void upload(CatalogDataset dataset, EffectAnalysis analysis) {
    var table = analysis.table(Locale.JAPANESE);
    var key = key(dataset.id(), table.toString());
    neighbours.ask(Neighbour.CATALOG, () -> client.upload(dataset.id(), "集計表（CSV）", key, table));
  }

  /**
   * One that arrived although it seemed not to is refused the second time: it is done all the same.
   */
  private CatalogDataset submitted(CatalogDataset dataset) {
    var version = "\"" + dataset.version() + "\"";
    try {
      return usable(
          neighbours.ask(
              Neighbour.CATALOG,
              () -> client.become(dataset.id(), version, Map.of("state", REVIEW))));
    } catch (DomainException refused) {
      var now = shown(dataset.id());
      if (now.isDraft()) {
        throw refused;
      }
      return now;
    }
  }

  private static String key(UUID of, String what) {
    return DerivedId.of(of, of, what).toString();
  }

  private static CatalogDataset usable(CatalogDataset answer) {
    if (!answer.isUsable()) {
      throw NeighbourProblem.NEIGHBOUR_ANSWER_UNUSABLE.with(Neighbour.CATALOG);
    }
    return answer;
  }
}
