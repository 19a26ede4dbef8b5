package jp.banso.points.earn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.jobs.Jobs;

/** Starts simulations that are not too large. */
@ApplicationScoped
@Transactional
class Simulations {
  private static final int MOST_DAYS = 366;
  private static final int MOST_EVENTS = 1_000_000;

  private final EarnRules rules;
  private final EarnEvents events;
  private final Jobs jobs;

  Simulations(EarnRules rules, EarnEvents events, Jobs jobs) {
    this.rules = rules;
    this.events = events;
    this.jobs = jobs;
  }

  JobView start(UUID program, UUID campaign, UUID id, NewSimulation request) {
    var from = request.from();
    var to = request.to();
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw EarnProblem.SIMULATION_PERIOD_INVALID.with(from, to, MOST_DAYS);
    }
    var rule = rules.named(program, campaign, id);
    var version = request.version() == null ? rule.newest().number() : request.version();
    if (version > rule.newest().number()) {
      throw EarnProblem.EARN_RULE_NOT_FOUND.with(id + "/versions/" + version);
    }
    if (events.count(program, rule.eventType(), from, to, MOST_EVENTS + 1) > MOST_EVENTS) {
      throw EarnProblem.SIMULATION_TOO_LARGE.with(MOST_EVENTS);
    }
    return jobs.submit(
        SimulationRun.KIND, new SimulationPayload(program, campaign, id, version, from, to));
  }
}
