package jp.banso.catalog.caching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An answer that caches may keep for everybody, for a minute: so long a withdrawn dataset may still
 * be seen in one. After that a client asks again with {@code If-None-Match} and usually gets 304.
 */
@ApplicationScoped
public class PublicAnswer {

  private static final String FOR_A_MINUTE = "public, max-age=60";

  private final Request request;

  PublicAnswer(Request request) {
    this.request = request;
  }

  public Response of(String content, String mediaType) {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    return of(
        UUID.nameUUIDFromBytes(body).toString(),
        () -> Response.ok(body, mediaType + ";charset=utf-8"));
  }

  /** The answer where the caller does not hold this version of it already. */
  public Response of(String version, Supplier<Response.ResponseBuilder> answer) {
    var tag = new EntityTag(version);
    var unchanged = request.evaluatePreconditions(tag);
    return (unchanged == null ? answer.get() : unchanged)
        .tag(tag)
        .header("Cache-Control", FOR_A_MINUTE)
        .build();
  }
}
