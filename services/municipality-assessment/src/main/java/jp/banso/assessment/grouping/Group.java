package jp.banso.assessment.grouping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.banso.assessment.run.ScoreView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One group, as it was computed. */
@Schema(name = "PeerGroup")
public record Group(
    @Schema(examples = "1") int number,
    @Schema(examples = "類型1") String nameJa,
    @Schema(examples = "Type 1") String nameEn,
    @Schema(examples = "12", description = "As computed, before anybody was moved") int members,
    List<Mean> means) {

  /** What a group has on average; null where none has a score. */
  @Schema(name = "PeerGroupMean")
  public record Mean(
      @Schema(examples = "services") String axis,
      @Schema(nullable = true, examples = "61.02") BigDecimal mean) {}

  static Group of(int number, String nameJa, String nameEn, List<ScoreView> members) {
    List<Mean> means = new ArrayList<>();
    int axes = members.isEmpty() ? 0 : members.getFirst().axes().size();
    for (int i = 0; i < axes; i++) {
      int axis = i;
      List<BigDecimal> known =
          members.stream()
              .map(it -> it.axes().get(axis).score())
              .filter(score -> score != null)
              .toList();
      means.add(new Mean(members.getFirst().axes().get(axis).axis(), mean(known)));
    }
    return new Group(number, nameJa, nameEn, members.size(), means);
  }

  public String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }

  private static BigDecimal mean(List<BigDecimal> scores) {
    return scores.isEmpty()
        ? null
        : scores.stream()
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .divide(BigDecimal.valueOf(scores.size()), 2, RoundingMode.HALF_UP);
  }
}
