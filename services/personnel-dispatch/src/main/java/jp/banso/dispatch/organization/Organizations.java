package jp.banso.dispatch.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.problem.DomainException;
import org.hibernate.Session;

/** Answers, within the current transaction, whom the caller may act for. */
@ApplicationScoped
public class Organizations {

  private final Session database;
  private final LocalGovernments register;

  Organizations(Session database, LocalGovernments register) {
    this.database = database;
    this.register = register;
  }

  /**
   * The organisation with that code, in one statement.
   *
   * @throws DomainException {@link OrganizationProblem#ORGANIZATION_NOT_FOUND}, also where it is
   *     another's
   */
  public LocalGovernment require(LocalGovernmentCode code) {
    return register
        .byCode(code)
        .filter(known -> covered(code.code6()))
        .orElseThrow(
            () -> new DomainException(OrganizationProblem.ORGANIZATION_NOT_FOUND, code.code6()));
  }

  /** What an organisation is called, with its prefecture: 宮城県美里町. */
  public String name(String code6) {
    return register
        .byCode(LocalGovernmentCode.of(code6))
        .map(it -> it.code().isPrefecture() ? it.name() : it.prefecture() + it.name())
        .orElse(code6);
  }

  private boolean covered(String code6) {
    return database
        .createNativeQuery("select covers_organization(:code)", Boolean.class)
        .setParameter("code", code6)
        .getSingleResult();
  }
}
