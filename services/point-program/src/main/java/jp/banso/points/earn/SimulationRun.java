package jp.banso.points.earn;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.jobs.JobHandler;
import jp.banso.platform.jobs.JobRun;
import jp.banso.points.campaign.CampaignService;
import jp.banso.points.ledger.Balances;

/** Runs a simulation, chunk by chunk; it writes nothing but its progress. */
@ApplicationScoped
class SimulationRun implements JobHandler {
  static final String KIND = "earn-simulation";
  private static final int CHUNK = 5_000;

  private final EarnRules rules;
  private final EarnEvents events;
  private final CampaignService campaigns;
  private final Balances balances;

  SimulationRun(EarnRules rules, EarnEvents events, CampaignService campaigns, Balances balances) {
    this.rules = rules;
    this.events = events;
    this.campaigns = campaigns;
    this.balances = balances;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public SimulationResult run(JobRun run, JsonNode json) {
    var asked = payload(json);
    var rule = rules.named(asked.program(), asked.campaign(), asked.rule());
    var version = rules.version(asked.program(), asked.rule(), asked.version()).orElseThrow();
    var total =
        events.count(
            asked.program(), rule.eventType(), asked.from(), asked.to(), Integer.MAX_VALUE);
    var simulation = new Simulation(version);
    var day = asked.from();
    var last = new UUID(0, 0);
    var size = CHUNK;
    while (size == CHUNK && !run.cancelled()) {
      var chunk =
          events.past(
              asked.program(), rule.eventType(), asked.from(), asked.to(), day, last, CHUNK);
      chunk.forEach(past -> simulation.add(past.wallet(), past.happening()));
      size = chunk.size();
      if (size > 0) {
        day = chunk.getLast().happening().day();
        last = chunk.getLast().id();
      }
      run.progress(Math.min(simulation.events(), total), total, "events");
    }
    var budget = campaigns.known(asked.program(), asked.campaign()).budget();
    return simulation.result(balances.of(asked.program(), budget).available());
  }

  private static SimulationPayload payload(JsonNode json) {
    return new SimulationPayload(
        UUID.fromString(json.get("program").asText()),
        UUID.fromString(json.get("campaign").asText()),
        UUID.fromString(json.get("rule").asText()),
        json.get("version").asInt(),
        LocalDate.parse(json.get("from").asText()),
        LocalDate.parse(json.get("to").asText()));
  }
}
