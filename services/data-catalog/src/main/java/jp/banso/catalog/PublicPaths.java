package jp.banso.catalog;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/**
 * Lets the catalogue be a CKAN and DCAT site of its own: the well-known public paths stand at the
 * root too, because their clients know them nowhere else. The documented paths stay the same. Any
 * web page may read what is public, whatever origins the prefecture allows for its own front ends.
 */
@ApplicationScoped
class PublicPaths {

  private static final String SERVICE = "/catalog/v1";
  private static final Pattern AT_THE_ROOT =
      Pattern.compile("/api/(3/)?action/.*|/catalog\\.(ttl|jsonld|rdf)|/dataset/.*");
  private static final Pattern PUBLIC =
      Pattern.compile(
          SERVICE
              + "/(api/3/action/.*|catalog\\.(ttl|jsonld|rdf)|dataset/.*|distributions/[^/]+/file)");

  // Before the platform's CORS filter (300), which would refuse the origins it does not know.
  private static final int BEFORE_CORS = 400;

  void route(@Observes Filters filters) {
    filters.register(PublicPaths::open, BEFORE_CORS);
  }

  private static void open(RoutingContext request) {
    String path = request.normalizedPath();
    if (AT_THE_ROOT.matcher(path).matches()) {
      request.reroute(
          SERVICE + request.request().uri().replaceFirst("^/api/action/", "/api/3/action/"));
      return;
    }
    if (!PUBLIC.matcher(path).matches()) {
      request.next();
      return;
    }
    boolean fromAPage = request.request().headers().contains("Origin");
    request.request().headers().remove("Origin");
    // Always, because a cache gives a page what somebody else asked for without an origin.
    var headers = request.response().headers();
    headers.set("Access-Control-Allow-Origin", "*");
    headers.set("Access-Control-Expose-Headers", "ETag, Content-Disposition");
    if (fromAPage && request.request().method() == HttpMethod.OPTIONS) {
      headers.set("Access-Control-Allow-Methods", "GET, POST");
      headers.set("Access-Control-Allow-Headers", "Content-Type, Accept-Language, If-None-Match");
      headers.set("Access-Control-Max-Age", "86400");
      request.response().setStatusCode(204).end();
      return;
    }
    request.next();
  }
}
