package jp.banso.assessment.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.problem.DomainException;

/** Finds local governments in the register that ships with the platform. */
@ApplicationScoped
class Organizations {

  private final LocalGovernments register;

  Organizations(LocalGovernments register) {
    this.register = register;
  }

  /** Every homonym: 美里町 is three towns, and 泊村 in 北海道 is two. */
  Page<OrganizationView> list(OrganizationFilter filter, PageRequest page) {
    Stream<LocalGovernment> matching =
        filter.name == null || filter.name.isBlank()
            ? register.all().stream()
            : register.named(filter.name).stream();
    List<LocalGovernment> rows =
        matching
            .filter(filter::matches)
            .filter(it -> page.after() == null || it.code().code6().compareTo(page.after()) > 0)
            .sorted(Comparator.comparing(LocalGovernment::code))
            .limit(page.limit() + 1L)
            .toList();
    return Page.of(rows, page, it -> it.code().code6(), OrganizationView::of);
  }

  OrganizationView show(String code) {
    return register
        .byCode(LocalGovernmentCode.of(code))
        .map(OrganizationView::of)
        .orElseThrow(() -> new DomainException(OrganizationProblem.ORGANIZATION_NOT_FOUND, code));
  }
}
