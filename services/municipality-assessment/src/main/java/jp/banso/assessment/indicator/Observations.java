package jp.banso.assessment.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.banso.platform.time.FiscalYear;
import org.hibernate.Session;

/** Reads and writes observations, always in one statement, however many there are. */
@ApplicationScoped
class Observations {

  /** What a value of よく使う32手続 is made of stands in two rows of its own. */
  private static final String READ =
      """
      select o.organization_code, o.indicator, o.as_of, o.value, n.value as numerator, d.value as denominator, i.unit,
        o.missing
      from observation o
      join indicator i on i.code = o.indicator
      left join observation n on o.indicator = 'dx.online32' and n.organization_code = o.organization_code
        and n.as_of = o.as_of and n.indicator = 'dx.online32-done'
      left join observation d on o.indicator = 'dx.online32' and d.organization_code = o.organization_code
        and d.as_of = o.as_of and d.indicator = 'dx.online32-total'
      """;

  private final Session database;
  private final ObjectMapper json;

  Observations(Session database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Writes what lies in the caller's area; the database decides what that is. */
  Written write(LocalDate asOf, Instant now, List<Sent> sent) {
    return database
        .createNativeQuery(
            """
            with mine as (
              select * from jsonb_to_recordset(cast(:sent as jsonb))
                as sent (organization text, indicator text, value numeric, missing text)
              where covers_organization(organization)),
            written as (
              insert into observation (organization_code, indicator, as_of, value, missing, recorded_at)
              select organization, indicator, :asOf, value, missing, :now from mine
              on conflict on constraint observation_pkey
              do update set value = excluded.value, missing = excluded.missing, recorded_at = excluded.recorded_at
              where (observation.value, observation.missing) is distinct from (excluded.value, excluded.missing)
              returning 1)
            select (select count(*) from mine) as mine, (select count(*) from written) as changed
            """,
            Written.class)
        .setParameter("sent", text(sent))
        .setParameter("asOf", asOf)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** Takes the means anew of the prefectures that the caller holds as a whole. */
  void takeMeans(LocalDate asOf, List<String> prefectures) {
    database
        .createNativeMutationQuery(
            """
            insert into indicator_mean (organization_code, indicator, as_of, value, municipalities)
            select p.code, o.indicator, o.as_of, round(avg(o.value), 2), count(o.value)
            from unnest(string_to_array(:prefectures, ',')) p (code)
            join observation o on left(o.organization_code, 2) = left(p.code, 2)
            where o.as_of = :asOf and o.value is not null and covers_organization(p.code)
            group by p.code, o.indicator, o.as_of
            on conflict on constraint indicator_mean_pkey
            do update set value = excluded.value, municipalities = excluded.municipalities
            """)
        .setParameter("prefectures", String.join(",", prefectures))
        .setParameter("asOf", asOf)
        .executeUpdate();
  }

  /** The latest vintage not after the day, of one organisation. */
  List<IndicatorValue> of(String organization, LocalDate asOf) {
    return values(
        READ
            + """
            where o.organization_code = :organization and o.as_of =
              (select max(as_of) from observation where organization_code = :organization and as_of <= :asOf)
            order by i.position
            """,
        organization,
        asOf);
  }

  /** The means of a prefecture in a vintage. */
  List<IndicatorValue> meansOf(String prefecture, LocalDate asOf) {
    return values(
        """
        select m.organization_code, m.indicator, m.as_of, m.value, cast(null as numeric) as numerator,
          cast(null as numeric) as denominator, i.unit, cast(null as text) as missing
        from indicator_mean m join indicator i on i.code = m.indicator
        where m.organization_code = :organization and m.as_of = :asOf
        """,
        prefecture,
        asOf);
  }

  /** The latest vintage not after the day, of each organisation, in code order. */
  List<Observed> latest(LocalDate asOf, String prefecture, List<String> organizations) {
    return database
        .createNativeQuery(
            """
            select organization_code, as_of, indicator, value, missing from (
              select o.*, rank() over (partition by organization_code order by as_of desc) as age
              from observation o
              where as_of <= :asOf and starts_with(organization_code, :prefecture)
                and (:organizations = '' or organization_code = any(string_to_array(:organizations, ',')))) known
            where age = 1 order by organization_code, indicator
            """,
            Observed.class)
        .setParameter("asOf", asOf)
        .setParameter("prefecture", prefecture)
        .setParameter("organizations", String.join(",", organizations))
        .getResultList();
  }

  /** One indicator in a fiscal year: of each organisation the year's latest vintage. */
  List<IndicatorValue> page(
      String indicator, FiscalYear year, String prefecture, String after, int limit) {
    return database
        .createNativeQuery(
            READ
                + """
                where o.indicator = :indicator and o.as_of between :from and :until
                  and starts_with(o.organization_code, :prefecture) and o.organization_code > :after
                  and o.as_of = (select max(x.as_of) from observation x where x.indicator = o.indicator
                    and x.organization_code = o.organization_code and x.as_of between :from and :until)
                order by o.organization_code limit :most
                """,
            Value.class)
        .setParameter("indicator", indicator)
        .setParameter("from", year.starts())
        .setParameter("until", year.ends())
        .setParameter("prefecture", prefecture)
        .setParameter("after", after)
        .setParameter("most", limit)
        .getResultStream()
        .map(Value::shown)
        .toList();
  }

  List<IndicatorView> indicators() {
    return database
        .createNativeQuery(
            "select code, axis, name_ja, name_en, unit, table_name from indicator order by position",
            IndicatorView.class)
        .getResultList();
  }

  private List<IndicatorValue> values(String sql, String organization, LocalDate asOf) {
    return database
        .createNativeQuery(sql, Value.class)
        .setParameter("organization", organization)
        .setParameter("asOf", asOf)
        .getResultStream()
        .map(Value::shown)
        .toList();
  }

  private String text(List<Sent> sent) {
    try {
      return json.writeValueAsString(sent);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
