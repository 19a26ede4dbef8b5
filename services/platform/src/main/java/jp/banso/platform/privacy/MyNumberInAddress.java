package jp.banso.platform.privacy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;

/** Refuses a request whose path or query holds a マイナンバー: both end up in access logs. */
@Provider
class MyNumberInAddress implements ContainerRequestFilter {
  @Override
  public void filter(ContainerRequestContext request) {
    var address = request.getUriInfo();
    if (MyNumber.appearsIn(address.getPath())
        || address.getQueryParameters().values().stream()
            .anyMatch(values -> values.stream().anyMatch(MyNumber::appearsIn))) {
      throw new DomainException(PlatformProblem.MY_NUMBER_REFUSED);
    }
  }
}
