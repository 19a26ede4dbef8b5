package jp.banso.points.effect;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Who is compared with whom, when, and in what. */
class ComparisonQuestion {
  private static final int LONGEST_PERIOD = 12;
  private static final int MOST_MEMBERS = 100;
  private static final int LONGEST_NAME = 64;

  @NotNull
  @Pattern(regexp = ComparisonBasis.ALL, message = "{points.basis}")
  @QueryParam("basis")
  @Parameter(
      description =
          "How the two groups are told apart: campaign, campaign-target, municipality, age-band or merchant",
      example = "municipality")
  String basis;

  @Pattern(regexp = Outcome.ALL, message = "{points.outcome}")
  @QueryParam("outcome")
  @Parameter(
      description = "What is compared: uses (also when left out), points or active",
      example = "uses")
  String outcome;

  @QueryParam("campaign")
  @Parameter(description = "For campaign and campaign-target")
  UUID campaign;

  @Size(max = MOST_MEMBERS)
  @QueryParam("participants")
  @Parameter(
      description =
          "For the other bases: municipalities, age bands of the wallets or ids of shops, each as a parameter of its own",
      example = "[\"045055\"]")
  List<String> participants;

  @Size(max = MOST_MEMBERS)
  @QueryParam("comparison")
  @Parameter(description = "Likewise; all others when left out", example = "[\"041009\"]")
  List<String> comparison;

  @NotNull
  @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
  @QueryParam("beforeFrom")
  @Parameter(description = "First month of the earlier period", example = "2026-04")
  String beforeFrom;

  @NotNull
  @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
  @QueryParam("beforeTo")
  @Parameter(description = "Its last month, at most 12 in all", example = "2026-06")
  String beforeTo;

  @NotNull
  @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
  @QueryParam("from")
  @Parameter(
      description = "First month of the later period, after the earlier one",
      example = "2026-10")
  String from;

  @NotNull
  @Pattern(regexp = EffectPeriod.MONTH, message = "{points.month}")
  @QueryParam("to")
  @Parameter(description = "Its last month; as many months as the earlier one", example = "2026-12")
  String to;

  EffectPeriod before() {
    return EffectPeriod.of(beforeFrom, beforeTo, LONGEST_PERIOD);
  }

  EffectPeriod after() {
    return EffectPeriod.of(from, to, LONGEST_PERIOD);
  }

  ComparisonBasis basis() {
    return ComparisonBasis.called(basis);
  }

  Outcome outcome() {
    return outcome == null ? Outcome.USES : Outcome.called(outcome);
  }

  void mustMakeSense() {
    if (before().months() != after().months() || !before().to().isBefore(after().from())) {
      throw EffectProblem.EFFECT_PERIODS_NOT_COMPARABLE.with(before(), after());
    }
    var named = new HashSet<>(participants);
    var groups = basis().isOfCampaign() ? campaign != null && named.isEmpty() : !named.isEmpty();
    if (!groups
        || comparison.stream().anyMatch(it -> !named.add(it))
        || named.stream().anyMatch(ComparisonQuestion::isTooLong)) {
      throw EffectProblem.EFFECT_GROUPS_INVALID.with(basis);
    }
  }

  private static boolean isTooLong(String name) {
    return name.length() > LONGEST_NAME;
  }
}
