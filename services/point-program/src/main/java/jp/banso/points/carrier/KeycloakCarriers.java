package jp.banso.points.carrier;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.banso.platform.code.LocalGovernmentCode;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;

/**
 * Carriers' clients in Keycloak. What every one of them is like is said in {@code
 * carrier-client.json}, as the realm's own clients are. The area is a claim written into the
 * client, not an attribute of its service account: that would need the power to manage users.
 */
@ApplicationScoped
class KeycloakCarriers implements CarrierIdentity {
  private static final Logger LOG = Logger.getLogger(KeycloakCarriers.class);
  private static final String TEMPLATE = "/carrier-client.json";

  private final RealmResource realm;
  private final ObjectMapper json;

  KeycloakCarriers(RealmResource realm, ObjectMapper json) {
    this.realm = realm;
    this.json = json;
  }

  @Override
  public Credentials open(Wish wish) {
    return asking(
        () -> {
          var wanted = representation(wish);
          try (var answer = realm.clients().create(wanted)) {
            // There already: an earlier try whose answer was lost, and whose secret nobody knows
            if (answer.getStatus() == Response.Status.CONFLICT.getStatusCode()) {
              client(wish.carrier()).update(wanted);
            } else if (answer.getStatus() != Response.Status.CREATED.getStatusCode()) {
              throw new WebApplicationException(answer.getStatus());
            }
          }
          return credentials(wish.carrier());
        });
  }

  @Override
  public Credentials renew(UUID carrier) {
    return asking(() -> credentials(carrier));
  }

  private Credentials credentials(UUID carrier) {
    var client = client(carrier);
    return new Credentials(
        client.getServiceAccountUser().getId(), client.generateNewSecret().getValue());
  }

  @Override
  public void admit(UUID carrier, Set<CarrierScope> scopes) {
    asking(
        () -> {
          var client = client(carrier);
          var ids =
              realm.clientScopes().findAll().stream()
                  .collect(
                      Collectors.toMap(
                          ClientScopeRepresentation::getName, ClientScopeRepresentation::getId));
          for (var scope : CarrierScope.values()) {
            if (scopes.contains(scope)) {
              client.addDefaultClientScope(ids.get(scope.scope()));
            } else {
              client.removeDefaultClientScope(ids.get(scope.scope()));
            }
          }
          client.update(enabled(carrier, true));
          return null;
        });
  }

  @Override
  public void suspend(UUID carrier) {
    asking(
        () -> {
          client(carrier).update(enabled(carrier, false));
          return null;
        });
  }

  @Override
  public void remove(UUID carrier) {
    asking(
        () -> {
          try {
            client(carrier).remove();
          } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() != Response.Status.NOT_FOUND.getStatusCode()) {
              throw refused;
            }
          }
          return null;
        });
  }

  private ClientResource client(UUID carrier) {
    return realm.clients().get(carrier.toString());
  }

  private static ClientRepresentation enabled(UUID carrier, boolean enabled) {
    var client = new ClientRepresentation();
    client.setId(carrier.toString());
    client.setClientId(CarrierIdentity.clientId(carrier));
    client.setEnabled(enabled);
    return client;
  }

  private ClientRepresentation representation(Wish wish) {
    var client = template();
    client.setId(wish.carrier().toString());
    client.setClientId(CarrierIdentity.clientId(wish.carrier()));
    client.setName(wish.name());
    client.setDefaultClientScopes(
        Stream.concat(
                client.getDefaultClientScopes().stream(),
                wish.scopes().stream().map(CarrierScope::scope))
            .toList());
    client.getProtocolMappers().getFirst().getConfig().put("claim.value", reach(wish.area()));
    return client;
  }

  private ClientRepresentation template() {
    try (var file = KeycloakCarriers.class.getResourceAsStream(TEMPLATE)) {
      return json.readValue(file, ClientRepresentation.class);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** How a token says the area: two digits for all of a prefecture. */
  private static String reach(LocalGovernmentCode area) {
    return area.isPrefecture() ? area.prefectureNumber() : area.code6();
  }

  // Whatever Keycloak refuses is ours to mend, not the caller's; its words are not passed on
  private static <T> T asking(Supplier<T> work) {
    try {
      return work.get();
    } catch (WebApplicationException refused) {
      LOG.errorf("Keycloak refused with status %d", refused.getResponse().getStatus());
      throw CarrierProblem.IDENTITY_PROVIDER_UNAVAILABLE.with();
    } catch (ProcessingException unreachable) {
      LOG.errorf("Keycloak could not be asked: %s", unreachable.getMessage());
      throw CarrierProblem.IDENTITY_PROVIDER_UNAVAILABLE.with();
    }
  }
}
