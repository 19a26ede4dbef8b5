package jp.banso.dispatch.skill;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import jp.banso.platform.http.PageRequest;
import org.hibernate.Session;

@ApplicationScoped
class SkillFrameworks implements PanacheRepositoryBase<SkillFramework, String> {

  List<SkillFramework> after(PageRequest page) {
    var after = page.after() == null ? "" : page.after();
    return find("id > ?1 order by id", after).range(0, page.limit()).list();
  }

  /** The codes of a framework in the order of the standard. */
  List<SkillRow> codes(String framework) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select framework, code, kind, parent, name_ja, name_en from skill"
                + " where framework = :framework order by position",
            Object[].class)
        .setParameter("framework", framework)
        .getResultList()
        .stream()
        .map(
            row ->
                new SkillRow(
                    (String) row[0],
                    (String) row[1],
                    SkillKind.valueOf((String) row[2]),
                    (String) row[3],
                    (String) row[4],
                    (String) row[5]))
        .toList();
  }

  /** Names of those skills that exist, in one statement. */
  List<Object[]> named(Collection<SkillKey> keys) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select framework, code, name_ja, name_en from skill"
                + " where framework || '/' || code = any(string_to_array(:keys, ','))",
            Object[].class)
        .setParameter(
            "keys", keys.stream().map(SkillKey::toString).collect(Collectors.joining(",")))
        .getResultList();
  }
}
