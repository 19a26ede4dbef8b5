package jp.banso.dispatch.skill;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.problem.DomainException;

/** Reads the register of skills. */
@ApplicationScoped
@Transactional
public class SkillService {

  private final SkillFrameworks frameworks;

  SkillService(SkillFrameworks frameworks) {
    this.frameworks = frameworks;
  }

  Page<SkillFrameworkRow> list(PageRequest page) {
    return Page.of(frameworks.after(page), page, it -> it.row().id(), SkillFramework::row);
  }

  Page<SkillRow> codes(String framework) {
    var codes = frameworks.codes(framework);
    if (codes.isEmpty()) {
      throw new DomainException(SkillProblem.SKILL_FRAMEWORK_NOT_FOUND, framework);
    }
    return new Page<>(codes, null);
  }

  List<SkillLevelRow> levels() {
    return Arrays.stream(SkillLevel.values()).map(SkillLevel::row).toList();
  }

  /**
   * Refuses skills nobody defined and skills named twice; one statement, however many.
   *
   * @throws DomainException {@link SkillProblem#SKILL_UNKNOWN} or {@link
   *     SkillProblem#SKILL_NAMED_TWICE}
   */
  public void requireKnown(List<SkillKey> keys) {
    var once = new HashSet<SkillKey>();
    keys.stream()
        .filter(key -> !once.add(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new DomainException(SkillProblem.SKILL_NAMED_TWICE, key);
            });
    var known = names(keys);
    keys.stream()
        .filter(key -> !known.containsKey(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw new DomainException(SkillProblem.SKILL_UNKNOWN, key);
            });
  }

  /** What those skills are called, in one statement; unknown ones are left out. */
  public Map<SkillKey, SkillName> names(Collection<SkillKey> keys) {
    return keys.isEmpty()
        ? Map.of()
        : frameworks.named(keys).stream()
            .collect(
                Collectors.toMap(
                    row -> new SkillKey((String) row[0], (String) row[1]),
                    row -> new SkillName((String) row[2], (String) row[3])));
  }
}
