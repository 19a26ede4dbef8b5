package jp.banso.catalog;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets the catalogue be a CKAN and DCAT site of its own: the well-known public paths stand at the
 * root too, because their clients know them nowhere else. The documented paths stay the same.
 */
@ApplicationScoped
class PublicPaths {

  private static final String SERVICE = "/catalog/v1";

  void route(@Observes Router router) {
    router.routeWithRegex("/api/3/action/.*").order(-1).handler(PublicPaths::below);
    router.routeWithRegex("/api/action/.*").order(-1).handler(PublicPaths::unversioned);
    router.routeWithRegex("/catalog\\.(ttl|jsonld|rdf)").order(-1).handler(PublicPaths::below);
    router.routeWithRegex("/dataset/.*").order(-1).handler(PublicPaths::below);
  }

  private static void below(RoutingContext request) {
    request.reroute(SERVICE + request.request().uri());
  }

  private static void unversioned(RoutingContext request) {
    request.reroute(SERVICE + request.request().uri().replaceFirst("^/api/", "/api/3/"));
  }
}
