package jp.banso.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import jp.banso.platform.problem.PlatformProblem;
import jp.banso.platform.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What every request to an endpoint passes: its size, its precondition; then the answer's headers.
 */
class Filters {

  static final int LONGEST_JSON = 256 * 1024;
  private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

  private final Problems problems;

  Filters(Problems problems) {
    this.problems = problems;
  }

  @ServerRequestFilter(priority = 200)
  public Response limitJson(ContainerRequestContext request, ResourceInfo resource) {
    MediaType type;
    try {
      type = request.getMediaType();
    } catch (IllegalArgumentException noType) {
      return problems.answer(PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
    }
    if (type == null || !type.getSubtype().endsWith("json") || takesFile(resource)) {
      return null;
    }
    if (request.getLength() > LONGEST_JSON) {
      return problems.answer(PlatformProblem.PAYLOAD_TOO_LARGE);
    }
    return null;
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
    headers.putIfAbsent("Cache-Control", List.of("no-store"));
    headers.putSingle("Vary", "Accept, Accept-Encoding, Accept-Language");
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
  }
}
