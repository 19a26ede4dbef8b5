package jp.banso.assessment.maturity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a model says, all of it: a correction replaces the whole. */
@Schema(name = "ModelDefinition")
record ModelDefinition(
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "県独自モデル") String nameJa,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "Prefectural model") String nameEn,
    @NotEmpty @Size(max = 10) List<@NotNull @Valid Axis> axes,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid Item> items,
    @NotEmpty @Size(max = 10) @Schema(description = "Ascending; the first begins at 0")
        List<@NotNull @Valid Level> levels) {

  /** Refuses what contradicts itself, or asks for indicators that nobody has defined. */
  void check(Set<String> indicators) {
    Set<String> axisCodes = new HashSet<>();
    for (Axis axis : axes) {
      if (axis.code().equals("overall") || !axisCodes.add(axis.code())) {
        throw ModelProblem.MODEL_AXIS_REPEATED.with(axis.code());
      }
    }
    Set<String> asked = new HashSet<>();
    for (Item item : items) {
      check(item, axisCodes, indicators);
      if (!asked.add(item.indicator())) {
        throw ModelProblem.MODEL_ITEM_REPEATED.with(item.indicator());
      }
    }
    axisCodes.removeAll(items.stream().map(Item::axis).collect(Collectors.toSet()));
    for (String empty : axisCodes) {
      throw ModelProblem.MODEL_AXIS_EMPTY.with(empty);
    }
    checkLevels();
  }

  private static void check(Item item, Set<String> axisCodes, Set<String> indicators) {
    if (!axisCodes.contains(item.axis())) {
      throw ModelProblem.MODEL_AXIS_UNKNOWN.with(item.axis());
    }
    if (!indicators.contains(item.indicator())) {
      throw ModelProblem.MODEL_INDICATOR_UNKNOWN.with(item.indicator());
    }
    if (!item.scale().isComplete()) {
      throw ModelProblem.MODEL_SCALE_INCOMPLETE.with(item.indicator());
    }
  }

  private void checkLevels() {
    BigDecimal before = null;
    for (int i = 0; i < levels.size(); i++) {
      Level level = levels.get(i);
      boolean rises =
          before == null ? level.from().signum() == 0 : level.from().compareTo(before) > 0;
      if (!rises || level.level() != i + 1) {
        throw ModelProblem.MODEL_LEVELS_NOT_ASCENDING.with(level.level());
      }
      before = level.from();
    }
  }
}
