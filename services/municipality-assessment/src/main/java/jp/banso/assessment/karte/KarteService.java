package jp.banso.assessment.karte;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.banso.assessment.neighbour.KpiStatus;
import jp.banso.assessment.neighbour.NeighbourKnowledge;
import jp.banso.assessment.neighbour.Support;

/**
 * Puts the karte together. No transaction here: a slow neighbour must not hold a database
 * connection.
 */
@ApplicationScoped
class KarteService {

  private final KarteReader reader;
  private final NeighbourKnowledge neighbours;

  KarteService(KarteReader reader, NeighbourKnowledge neighbours) {
    this.reader = reader;
    this.neighbours = neighbours;
  }

  Karte show(String code, LocalDate asOf, Locale locale) {
    Karte karte = reader.read(code, asOf);
    Support support = neighbours.support(karte.organization()).orElse(null);
    List<KpiStatus.Item> kpis =
        neighbours.kpis(karte.organization(), locale).map(KpiStatus::items).orElse(null);
    return karte.with(support, kpis);
  }
}
