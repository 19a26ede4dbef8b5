package jp.banso.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernments;

/**
 * Which municipality a column of the dashboard table means. The whole table's columns stand in code
 * order and are joined by position, the names checked; a smaller table's names must be unique in
 * its prefecture, or be codes.
 */
@ApplicationScoped
class Municipalities {

  private final LocalGovernments register;

  Municipalities(LocalGovernments register) {
    this.register = register;
  }

  List<String> codesOf(List<String> names, String prefecture) {
    List<LocalGovernment> nation = register.operational();
    boolean whole = names.size() == nation.size();
    List<String> codes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String code = whole ? inPlace(names.get(i), nation.get(i)) : byName(names.get(i), prefecture);
      if (!seen.add(code)) {
        throw IndicatorProblem.DASHBOARD_MUNICIPALITY_REPEATED.with(names.get(i));
      }
      codes.add(code);
    }
    return codes;
  }

  /** The register's own way of comparing names: 檮原町 is 梼原町. */
  private String inPlace(String name, LocalGovernment expected) {
    return register.named(name).stream()
        .map(it -> it.code().code6())
        .filter(expected.code().code6()::equals)
        .findFirst()
        .orElseThrow(() -> IndicatorProblem.DASHBOARD_MUNICIPALITY_UNKNOWN.with(name));
  }

  private String byName(String name, String prefecture) {
    List<String> found =
        (name.matches("[0-9]{6}") ? register.all() : register.named(name))
            .stream()
                .filter(LocalGovernment::isOperational)
                .map(it -> it.code().code6())
                .filter(code -> !name.matches("[0-9]{6}") || code.equals(name))
                .filter(code -> prefecture == null || code.startsWith(prefecture))
                .toList();
    if (found.size() != 1) {
      throw IndicatorProblem.DASHBOARD_MUNICIPALITY_UNKNOWN.with(name);
    }
    return found.getFirst();
  }
}
