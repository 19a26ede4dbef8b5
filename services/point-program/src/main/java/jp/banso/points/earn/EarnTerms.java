package jp.banso.points.earn;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a version of a rule says: how much, at most how much, and for whom. Decides purely. */
@Schema(name = "EarnTerms")
record EarnTerms(
    @NotNull @Heading(ja = "数え方", en = "basis") @Schema(examples = "per-unit") EarnBasis basis,
    @NotNull
        @Min(1)
        @Max(100_000)
        @Heading(ja = "ポイント", en = "points")
        @Schema(description = "For an event, or for each of its units", examples = "10")
        Long points,
    @Min(1)
        @Max(1_000_000)
        @Heading(ja = "1件の上限", en = "most per event")
        @Schema(
            nullable = true,
            description = "Points one event earns at most; needed where the basis is per-unit",
            examples = "30")
        Long mostPerEvent,
    @Min(1)
        @Max(1_000_000)
        @Heading(ja = "1人1日の上限", en = "most per resident and day")
        @Schema(
            nullable = true,
            description = "Points a resident earns by the rule at most in a day of Japan",
            examples = "50")
        Long mostPerResidentAndDay,
    @Min(1)
        @Max(100_000_000)
        @Heading(ja = "1人の上限", en = "most per resident")
        @Schema(
            nullable = true,
            description = "Points a resident earns by the rule at most in the whole campaign",
            examples = "1000")
        Long mostPerResident,
    @Size(max = 100)
        @Heading(ja = "対象の住所地", en = "municipalities")
        @Schema(
            description = "全国地方公共団体コード of where the resident lives; none: anywhere",
            examples = "[\"045055\"]")
        List<@NotNull LocalGovernmentCode> municipalities,
    @Size(max = 30)
        @Heading(ja = "対象の年齢階級", en = "age bands")
        @Schema(
            description = "Age bands, compared with the event's as they are; none: any age",
            examples = "[\"65-74\", \"75+\"]")
        List<@NotNull @Pattern(regexp = EarnTerms.AGE_BAND, message = "{points.age-band}") String>
            ageBands,
    @Size(max = 100)
        @Heading(ja = "対象の場所", en = "places")
        @Schema(description = "Codes of places; none: anywhere", examples = "[\"misato-hall\"]")
        List<@NotNull @Pattern(regexp = EarnTerms.CODE, message = "{points.code}") String> places) {

  /** A band of ages: 65-74, or 75+. */
  static final String AGE_BAND = "[0-9]{1,3}(-[0-9]{1,3}|\\+)";

  /** A code of a place or a kind of event. */
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

  EarnTerms {
    municipalities = municipalities == null ? List.of() : municipalities;
    ageBands = ageBands == null ? List.of() : ageBands;
    places = places == null ? List.of() : places;
  }

  boolean areComplete() {
    return basis == EarnBasis.PER_EVENT || mostPerEvent != null;
  }

  boolean suit(Happening happening) {
    return (municipalities.isEmpty()
            || municipalities.stream()
                .anyMatch(each -> each.code6().equals(happening.municipality())))
        && isAmong(ageBands, happening.ageBand())
        && isAmong(places, happening.place());
  }

  private static boolean isAmong(List<String> wanted, String found) {
    return wanted.isEmpty() || found != null && wanted.contains(found);
  }

  /**
   * What an event earns.
   *
   * @param today points the resident has earned by the rule that day
   * @param inAll the same in the whole campaign
   * @return what is left below the caps, down to nothing
   */
  long earned(int units, long today, long inAll) {
    var worth = basis == EarnBasis.PER_UNIT ? points * units : points;
    return Math.max(
        0,
        Math.min(
            atMost(worth, mostPerEvent, 0),
            Math.min(
                atMost(worth, mostPerResidentAndDay, today),
                atMost(worth, mostPerResident, inAll))));
  }

  private static long atMost(long worth, Long most, long used) {
    return most == null ? worth : Math.min(worth, most - used);
  }

  /** Whether what a resident has earned before matters at all. */
  boolean haveCaps() {
    return mostPerResidentAndDay != null || mostPerResident != null;
  }
}
