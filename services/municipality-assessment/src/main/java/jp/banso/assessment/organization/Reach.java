package jp.banso.assessment.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.problem.DomainException;
import org.hibernate.Session;

/** Whom the caller may ask about; one statement within the current transaction. */
@ApplicationScoped
public class Reach {

  private final Session database;
  private final LocalGovernments register;

  Reach(Session database, LocalGovernments register) {
    this.database = database;
    this.register = register;
  }

  /**
   * The organisation with that code.
   *
   * @throws DomainException {@link OrganizationProblem#ORGANIZATION_NOT_FOUND} also when it exists
   *     and is none of the caller's business
   */
  public LocalGovernment require(String code) {
    var known = LocalGovernmentCode.of(code);
    requireAll(List.of(known));
    return register.require(known);
  }

  /** Refuses with the first of the codes that cannot be reached. */
  public void requireAll(Collection<LocalGovernmentCode> codes) {
    codes.stream()
        .filter(code -> register.byCode(code).isEmpty())
        .findFirst()
        .ifPresent(this::refuse);
    database
        .createNativeQuery(
            "select code from unnest(string_to_array(:codes, ',')) code"
                + " where not covers_organization(code) order by code limit 1",
            String.class)
        .setParameter(
            "codes", String.join(",", codes.stream().map(LocalGovernmentCode::code6).toList()))
        .getResultStream()
        .findFirst()
        .ifPresent(this::refuse);
  }

  private void refuse(Object code) {
    throw new DomainException(OrganizationProblem.ORGANIZATION_NOT_FOUND, code);
  }
}
