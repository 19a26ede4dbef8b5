package jp.banso.dispatch.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What specialists have promised and done, from the assignments; one statement each. */
@ApplicationScoped
class Commitments {

  private static final String COLUMNS =
      "select specialist_id, organization_code, starts_on, ends_on, days_per_week,"
          + " state in ('PROPOSED', 'ACCEPTED', 'ACTIVE'), state in ('ACCEPTED', 'ACTIVE', 'COMPLETED')"
          + " from assignment where state <> 'CANCELLED' and ";

  private final Session database;

  Commitments(Session database) {
    this.database = database;
  }

  List<Commitment> of(UUID specialist) {
    return database
        .createNativeQuery(COLUMNS + "specialist_id = :specialist", Object[].class)
        .setParameter("specialist", specialist)
        .getResultList()
        .stream()
        .map(Commitments::commitment)
        .toList();
  }

  /** Those of all specialists that touch the period or the organisation, by specialist. */
  Map<UUID, List<Commitment>> touching(String organization, LocalDate from, LocalDate to) {
    return database
        .createNativeQuery(
            COLUMNS
                + "(organization_code = :organization or starts_on <= :to and ends_on >= :from)",
            Object[].class)
        .setParameter("organization", organization)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList()
        .stream()
        .map(Commitments::commitment)
        .collect(Collectors.groupingBy(Commitment::specialist));
  }

  private static Commitment commitment(Object[] row) {
    return new Commitment(
        (UUID) row[0],
        (String) row[1],
        (LocalDate) row[2],
        (LocalDate) row[3],
        (BigDecimal) row[4],
        (Boolean) row[5],
        (Boolean) row[6]);
  }
}
