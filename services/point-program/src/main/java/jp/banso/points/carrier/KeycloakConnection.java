package jp.banso.points.carrier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/**
 * Keycloak's admin interface as this service's own account sees it: the extension's client, with
 * the time limits the extension has no setting for. Nothing is asked before the first carrier is.
 */
@ApplicationScoped
class KeycloakConnection {

  @Produces
  @Singleton
  Keycloak keycloak(
      @ConfigProperty(name = "banso.points.keycloak.url") String url,
      @ConfigProperty(name = "banso.points.keycloak.client-id") String clientId,
      @ConfigProperty(name = "banso.points.keycloak.client-secret") String clientSecret,
      @ConfigProperty(name = "banso.points.keycloak.timeout-ms") long timeout) {
    var http = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
    http.property(QuarkusRestClientProperties.READ_TIMEOUT, timeout);
    return KeycloakBuilder.builder()
        .serverUrl(url)
        .realm("banso")
        .grantType("client_credentials")
        .clientId(clientId)
        .clientSecret(clientSecret)
        .resteasyClient(http)
        .build();
  }

  void close(@Disposes Keycloak keycloak) {
    keycloak.close();
  }

  @Produces
  @Singleton
  RealmResource realm(Keycloak keycloak) {
    return keycloak.realm("banso");
  }
}
