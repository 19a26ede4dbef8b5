package jp.banso.assessment.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.problem.DomainException;

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
    for (int i = 0; i < names.size(); i++) {
      codes.add(whole ? inPlace(names.get(i), nation.get(i)) : byName(names.get(i), prefecture));
    }
    return codes;
  }

  private String inPlace(String name, LocalGovernment expected) {
    boolean same =
        register.named(name).stream().anyMatch(it -> it.code().equals(expected.code()))
            || fold(name).equals(fold(expected.name()));
    if (!same) {
      throw new DomainException(IndicatorProblem.DASHBOARD_MUNICIPALITY_UNKNOWN, name);
    }
    return expected.code().code6();
  }

  private String byName(String name, String prefecture) {
    List<String> found =
        register.operational().stream()
            .filter(it -> fold(it.name()).equals(fold(name)) || it.code().code6().equals(name))
            .map(it -> it.code().code6())
            .filter(code -> prefecture == null || code.startsWith(prefecture))
            .toList();
    if (found.size() != 1) {
      throw new DomainException(IndicatorProblem.DASHBOARD_MUNICIPALITY_UNKNOWN, name);
    }
    return found.getFirst();
  }

  private static String fold(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).replace('檮', '梼');
  }
}
