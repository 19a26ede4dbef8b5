package jp.banso.kpi.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.kpi.period.Period;
import org.hibernate.Session;

/** Brings values, targets and baselines together, in one statement for any number of them. */
@ApplicationScoped
public class Bases {

  // A returned value is not one to be judged by.
  private static final String COMPARED =
      """
       left join measurement m on m.kpi_id = k.kpi_id and m.organization_code = k.organization_code
         and m.period = k.period and m.state <> 'RETURNED'
       left join benchmark t on t.kind = 'TARGET' and t.kpi_id = k.kpi_id
         and t.organization_code = k.organization_code and t.period = k.period
       left join lateral (
         select value, period from benchmark b where b.kind = 'BASELINE' and b.kpi_id = k.kpi_id
           and b.organization_code = k.organization_code and b.period_start <= k.period_start
         order by b.period_start desc limit 1) b on true
      """;

  private static final String COLUMNS =
      """
      select k.kpi_id, k.organization_code, k.period, m.value, m.state, t.value as target,
        b.value as baseline, b.period as baseline_period
      """;

  private final Session database;

  Bases(Session database) {
    this.database = database;
  }

  /** Every organisation with a value or a target, in code order, at most that many. */
  List<Basis> of(UUID kpi, Period period, String after, int most) {
    return database
        .createNativeQuery(
            COLUMNS
                + """
                from (
                  select kpi_id, organization_code, period, cast(:start as date) as period_start from measurement
                    where kpi_id = :kpi and period = :period and state <> 'RETURNED'
                  union
                  select kpi_id, organization_code, period, cast(:start as date) from benchmark
                    where kpi_id = :kpi and period = :period and kind = 'TARGET') k
                """
                + COMPARED
                + " where k.organization_code > :after order by k.organization_code limit :most",
            Basis.class)
        .setParameter("kpi", kpi)
        .setParameter("period", period.label())
        .setParameter("start", period.start())
        .setParameter("after", after == null ? "" : after)
        .setParameter("most", most)
        .getResultList();
  }

  /** The latest value of each KPI of an organisation that began by that day, at most that many. */
  public List<Basis> latest(String organization, LocalDate by, int most) {
    return database
        .createNativeQuery(
            COLUMNS
                + """
                from (
                  select distinct on (kpi_id) kpi_id, organization_code, period, period_start
                    from measurement where organization_code = :organization and state <> 'RETURNED'
                      and period_start <= :by
                    order by kpi_id, period_start desc) k
                """
                + COMPARED
                + " order by k.kpi_id limit :most",
            Basis.class)
        .setParameter("organization", organization)
        .setParameter("by", by)
        .setParameter("most", most)
        .getResultList();
  }
}
