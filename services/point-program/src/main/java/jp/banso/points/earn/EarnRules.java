package jp.banso.points.earn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.points.campaign.CampaignState;
import jp.banso.points.campaign.KnownCampaign;
import jp.banso.points.ledger.Database;
import jp.banso.points.program.KnownProgram;

/** The rules the caller sees, with their versions. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class EarnRules {
  private static final String VERSION =
      """
       v.number, v.valid_from, v.basis, v.points, v.most_per_event, v.most_per_day, v.most_per_resident,
      v.municipalities, v.age_bands, v.places, v.created_at as version_created_at""";
  private static final String NEWEST =
      """
      select r.id, r.program_id, r.campaign_id, r.name_ja, r.name_en, r.event_type, r.created_at,"""
          + VERSION
          + """

          from earn_rule r join lateral (
            select * from earn_rule_version x where x.program_id = r.program_id and x.rule_id = r.id
            order by x.number desc limit 1) v on true
          where r.program_id = ? and r.campaign_id = ?""";
  private static final String ONE = NEWEST + " and r.id = ?";
  private static final String LIST = NEWEST + " and r.id > ? order by r.id limit ?";
  private static final String LOCK =
      "select id from earn_rule where program_id = ? and id = ? for update";
  private static final String COUNT =
      "select count(*) from earn_rule where program_id = ? and campaign_id = ?";
  private static final String VERSIONS =
      "select"
          + VERSION
          + """

          from earn_rule_version v
          where v.program_id = ? and v.rule_id = ? and v.number > ? order by v.number limit ?""";
  // Campaigns of that day first: a town's old ones must not push them out of the limit
  private static final String IN_FORCE =
      """
      select r.id, c.id as campaign_id, c.budget_id, c.state, c.starts_on, c.ends_on,"""
          + VERSION
          + """

          from earn_rule r
          join campaign c on c.program_id = r.program_id and c.id = r.campaign_id
          join earn_rule_version v on v.program_id = r.program_id and v.rule_id = r.id
          where r.program_id = ? and r.event_type = ? and c.state <> 'DRAFT'
          order by ? between c.starts_on and c.ends_on desc, c.id, r.id, v.number limit 5000""";
  private static final String ADD =
      """
      insert into earn_rule (program_id, id, organization_code, campaign_id, name_ja, name_en, event_type, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String ADD_VERSION =
      """
      insert into earn_rule_version (program_id, rule_id, number, organization_code, valid_from, basis, points,
        most_per_event, most_per_day, most_per_resident, municipalities, age_bands, places, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), string_to_array(?, ','), string_to_array(?, ','), ?)""";

  private final Database database;

  EarnRules(Database database) {
    this.database = database;
  }

  void add(KnownProgram program, EarnRule rule) {
    database.run(
        ADD,
        program.id(),
        rule.id(),
        program.issuer(),
        rule.campaign(),
        rule.nameJa(),
        rule.nameEn(),
        rule.eventType(),
        rule.createdAt());
    add(program, rule.id(), rule.newest());
  }

  void add(KnownProgram program, UUID rule, EarnRuleVersion version) {
    var terms = version.terms();
    database.run(
        ADD_VERSION,
        program.id(),
        rule,
        version.number(),
        program.issuer(),
        version.validFrom(),
        terms.basis().name(),
        terms.points(),
        terms.mostPerEvent(),
        terms.mostPerResidentAndDay(),
        terms.mostPerResident(),
        terms.municipalities().stream()
            .map(LocalGovernmentCode::code6)
            .collect(Collectors.joining(",")),
        String.join(",", terms.ageBands()),
        String.join(",", terms.places()),
        version.createdAt());
  }

  EarnRule named(UUID program, UUID campaign, UUID id) {
    return database.query(ONE, EarnRules::rule, program, campaign, id).stream()
        .findFirst()
        .orElseThrow(() -> EarnProblem.EARN_RULE_NOT_FOUND.with(id));
  }

  /** Until the transaction ends nobody else adds a version. */
  EarnRule forChange(UUID program, UUID campaign, UUID id) {
    database.query(LOCK, row -> row.getObject(1, UUID.class), program, id);
    return named(program, campaign, id);
  }

  long count(UUID program, UUID campaign) {
    return database.query(COUNT, row -> row.getLong(1), program, campaign).getFirst();
  }

  List<EarnRule> after(UUID program, UUID campaign, UUID after, int limit) {
    return database.query(LIST, EarnRules::rule, program, campaign, after, limit);
  }

  List<EarnRuleVersion> versionsAfter(UUID program, UUID rule, long after, int limit) {
    return database.query(VERSIONS, EarnRules::version, program, rule, after, limit);
  }

  Optional<EarnRuleVersion> version(UUID program, UUID rule, int number) {
    return versionsAfter(program, rule, number - 1L, 1).stream()
        .filter(version -> version.number() == number)
        .findFirst();
  }

  /** Those for a type of event, drafts left out, in the order they are looked at. */
  List<RuleInForce> inForce(UUID program, String eventType, LocalDate day) {
    var rules = new LinkedHashMap<UUID, RuleInForce>();
    database
        .query(IN_FORCE, EarnRules::inForce, program, eventType, day)
        .forEach(
            line ->
                rules
                    .computeIfAbsent(
                        line.id(), id -> new RuleInForce(id, line.campaign(), new ArrayList<>()))
                    .versions()
                    .addAll(line.versions()));
    return List.copyOf(rules.values());
  }

  private static RuleInForce inForce(ResultSet row) throws SQLException {
    var campaign =
        new KnownCampaign(
            row.getObject("campaign_id", UUID.class),
            row.getObject("budget_id", UUID.class),
            CampaignState.valueOf(row.getString("state")),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class));
    return new RuleInForce(row.getObject("id", UUID.class), campaign, List.of(version(row)));
  }

  private static EarnRule rule(ResultSet row) throws SQLException {
    return new EarnRule(
        row.getObject("id", UUID.class),
        row.getObject("program_id", UUID.class),
        row.getObject("campaign_id", UUID.class),
        row.getString("name_ja"),
        row.getString("name_en"),
        row.getString("event_type"),
        version(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  private static EarnRuleVersion version(ResultSet row) throws SQLException {
    var terms =
        new EarnTerms(
            EarnBasis.valueOf(row.getString("basis")),
            row.getLong("points"),
            row.getObject("most_per_event", Long.class),
            row.getObject("most_per_day", Long.class),
            row.getObject("most_per_resident", Long.class),
            texts(row, "municipalities").map(LocalGovernmentCode::of).toList(),
            texts(row, "age_bands").toList(),
            texts(row, "places").toList());
    return new EarnRuleVersion(
        row.getInt("number"),
        row.getObject("valid_from", LocalDate.class),
        terms,
        row.getObject("version_created_at", OffsetDateTime.class).toInstant());
  }

  private static Stream<String> texts(ResultSet row, String column) throws SQLException {
    return Stream.of((String[]) row.getArray(column).getArray());
  }
}
