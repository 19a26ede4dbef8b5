package jp.banso.kpi.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.problem.DomainException;
import org.hibernate.Session;

/** Answers, within the current transaction, whom the caller may speak for. */
@ApplicationScoped
public class Organizations {

  private final Session database;
  private final LocalGovernments register;

  Organizations(Session database, LocalGovernments register) {
    this.database = database;
    this.register = register;
  }

  /**
   * The organisation with that code.
   *
   * @throws DomainException {@link OrganizationProblem#ORGANIZATION_NOT_FOUND}
   */
  public LocalGovernment require(LocalGovernmentCode code) {
    return register
        .byCode(code)
        .filter(known -> !reachable(List.of(code.code6())).isEmpty())
        .orElseThrow(
            () -> new DomainException(OrganizationProblem.ORGANIZATION_NOT_FOUND, code.code6()));
  }

  /** Those of the codes that exist and that the caller may write for, asked in one statement. */
  public Set<String> reachable(Collection<String> codes) {
    var known =
        codes.stream()
            .distinct()
            .filter(code -> name(code).isPresent())
            .reduce((one, other) -> one + "," + other);
    return known.map(this::withinArea).orElseGet(Set::of);
  }

  /** The codes among any texts, five digits completed to six; what is no code is passed over. */
  public Set<String> codesIn(Collection<String> texts) {
    return texts.stream()
        .filter(text -> text.matches("[0-9０-９]{5,6}"))
        .flatMap(text -> code(text).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> code(String text) {
    try {
      return Optional.of(LocalGovernmentCode.of(text).code6());
    } catch (DomainException e) {
      return Optional.empty();
    }
  }

  /** What the organisation is called. */
  public Optional<String> name(String code6) {
    return register.byCode(LocalGovernmentCode.of(code6)).map(LocalGovernment::name);
  }

  private Set<String> withinArea(String codes) {
    return new HashSet<>(
        database
            .createNativeQuery(
                "select code from unnest(string_to_array(:codes, ',')) code"
                    + " where covers_organization(code)",
                String.class)
            .setParameter("codes", codes)
            .getResultList());
  }
}
