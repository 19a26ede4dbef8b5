package jp.banso.points.earn;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.jobs.JobView;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/campaigns/{campaign}/earn-rules")
@Tag(name = "Campaigns", description = "Campaigns and what earns points in them (キャンペーン・付与ルール)")
@Produces(MediaType.APPLICATION_JSON)
class EarnRuleResource {
  private final EarnRuleService rules;
  private final Simulations simulations;
  private final Once once;

  EarnRuleResource(EarnRuleService rules, Simulations simulations, Once once) {
    this.rules = rules;
    this.simulations = simulations;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "Say what earns points in a campaign",
      description =
          "The first version counts from the campaign's first day. Of several rules that suit an event the oldest of"
              + " the oldest campaign earns, and only that one. At most 100 rules in a campaign.")
  @APIResponseSchema(
      value = EarnRule.class,
      responseCode = "201",
      responseDescription = "The rule with its first version")
  public Response addEarnRule(UUID program, UUID campaign, @NotNull @Valid NewEarnRule request) {
    return once.created(request, () -> rules.add(program, campaign, request), EarnRule::path);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary = "List a campaign's rules, each with its newest version; also as CSV or Excel")
  public Page<EarnRule> listEarnRules(
      UUID program, UUID campaign, @Valid @BeanParam PageRequest page) {
    return rules.list(program, campaign, page);
  }

  @GET
  @Path("/{rule}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_READ
  })
  @Operation(summary = "Show one rule with its newest version")
  public EarnRule showEarnRule(UUID program, UUID campaign, UUID rule) {
    return rules.show(program, campaign, rule);
  }

  @POST
  @Path("/{rule}/versions")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "Change a rule from a day on",
      description =
          "A version never changes: an event counts by the version of the day it occurred on, however late it is"
              + " reported. At most 100 versions.")
  @APIResponseSchema(
      value = EarnRule.class,
      responseCode = "201",
      responseDescription = "The rule with its new version")
  public Response changeEarnRule(
      UUID program, UUID campaign, UUID rule, @NotNull @Valid NewEarnRuleVersion request) {
    return once.created(
        request, () -> rules.change(program, campaign, rule, request), EarnRule::path);
  }

  @GET
  @Path("/{rule}/versions")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List all a rule ever said, the oldest first; also as CSV or Excel")
  public Page<EarnRuleVersion> listEarnRuleVersions(
      UUID program, UUID campaign, UUID rule, @Valid @BeanParam PageRequest page) {
    return rules.versions(program, campaign, rule, page);
  }

  @POST
  @Path("/{rule}/simulations")
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(
      summary = "See what a rule would have cost on events of the past",
      description =
          "Takes the events of the rule's type that were reported for a period, whatever they earned then, and tells"
              + " how many residents would have earned how many points by this version alone, day by day, against what"
              + " is left of the budget. Only its targets, points and caps count, not the campaign's dates. Nothing is"
              + " written. At most 366 days and 1,000,000 events.")
  @APIResponseSchema(
      value = JobView.class,
      responseCode = "202",
      responseDescription = "The job; its result is the simulation")
  public Response simulateEarnRule(
      UUID program, UUID campaign, UUID rule, @NotNull @Valid NewSimulation request) {
    return once.accepted(
        request,
        () -> simulations.start(program, campaign, rule, request),
        job -> "/jobs/" + job.id());
  }
}
