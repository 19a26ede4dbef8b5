package jp.banso.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.platform.problem.Problems;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What every request passes, in this order: its id, its size, its precondition; then the answer's
 * headers.
 */
class Filters {

  private static final String REQUEST_ID = "X-Request-Id";
  private static final int LONGEST_JSON = 256 * 1024;
  private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

  private final Problems problems;

  Filters(Problems problems) {
    this.problems = problems;
  }

  @ServerRequestFilter(priority = 100)
  public void identify(ContainerRequestContext request) {
    String given = request.getHeaderString(REQUEST_ID);
    String id =
        given != null && given.matches("[A-Za-z0-9._-]{1,64}")
            ? given
            : UUID.randomUUID().toString();
    request.setProperty(REQUEST_ID, id);
    MDC.put("requestId", id);
  }

  @ServerRequestFilter(priority = 200)
  public Response limitJson(ContainerRequestContext request, ResourceInfo resource) {
    MediaType type = request.getMediaType();
    boolean json = type != null && type.getSubtype().endsWith("json") && !takesFile(resource);
    return json && request.getLength() > LONGEST_JSON
        ? problems.answer(PlatformProblem.PAYLOAD_TOO_LARGE)
        : null;
  }

  /** A file is kept as it is, whatever it holds: the limit of all bodies is its limit. */
  private static boolean takesFile(ResourceInfo resource) {
    return resource.getResourceMethod() != null
        && List.of(resource.getResourceMethod().getParameterTypes()).contains(byte[].class);
  }

  @ServerRequestFilter(priority = 300)
  public Response requireIfMatch(ContainerRequestContext request, ResourceInfo resource) {
    boolean guarded =
        CHANGES.contains(request.getMethod())
            && resource.getResourceMethod() != null
            && !resource.getResourceMethod().isAnnotationPresent(Unconditional.class);
    return guarded && request.getHeaderString("If-Match") == null
        ? problems.answer(PlatformProblem.IF_MATCH_REQUIRED)
        : null;
  }

  @ServerResponseFilter
  public void describe(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    headers.putSingle(REQUEST_ID, String.valueOf(request.getProperty(REQUEST_ID)));
    headers.putSingle("X-Content-Type-Options", "nosniff");
    headers.putSingle("Referrer-Policy", "no-referrer");
    headers.putSingle(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    headers.putIfAbsent("Cache-Control", List.of("no-store"));
    headers.putSingle("Vary", "Accept, Accept-Language");
    if (response.getEntity() instanceof Versioned view) {
      headers.putSingle("ETag", Version.tag(view.version()));
    }
    if (response.getEntity() instanceof Page<?> page && page.next() != null) {
      var next =
          request.getUriInfo().getRequestUriBuilder().replaceQueryParam("cursor", page.next());
      var address = next.build();
      headers.putSingle(
          "Link", "<" + address.getRawPath() + "?" + address.getRawQuery() + ">; rel=\"next\"");
    }
    MDC.remove("requestId");
  }
}
