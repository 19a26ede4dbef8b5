package jp.banso.platform.neighbour;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.MDC;

/** A request keeps its id and its language on its way through the services. */
@Provider
class OnwardHeaders implements ClientRequestFilter {

  private final CurrentVertxRequest current;

  OnwardHeaders(CurrentVertxRequest current) {
    this.current = current;
  }

  @Override
  public void filter(ClientRequestContext request) {
    Object id = MDC.get("requestId");
    if (id != null) {
      request.getHeaders().putSingle("X-Request-Id", id);
    }
    String language = language();
    if (language != null) {
      request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, language);
    }
  }

  /** A job has none: nobody reads its neighbours' answers. */
  private String language() {
    var caller = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    return caller == null ? null : caller.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
  }
}
