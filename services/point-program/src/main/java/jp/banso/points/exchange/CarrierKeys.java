package jp.banso.points.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys carriers know our requests by. While the service's key is being changed a request is
 * signed with the new and the old one, so that a carrier may fetch its new key when it likes.
 */
@ApplicationScoped
class CarrierKeys {
  private final List<SigningKey> keys;

  CarrierKeys(ExchangeSettings settings) {
    keys =
        Stream.concat(
                Stream.of(new SigningKey("BANSO_EXCHANGE_KEY", settings.key().orElse(""))),
                settings
                    .previousKey()
                    .filter(key -> !key.isBlank())
                    .map(key -> new SigningKey("BANSO_EXCHANGE_PREVIOUS_KEY", key))
                    .stream())
            .toList();
  }

  /** The one to verify with from now on. */
  ExchangeKey of(UUID carrier) {
    var key = keys.getFirst();
    return new ExchangeKey(carrier, key.nameFor(carrier), key.of(carrier));
  }

  /** Who asks and what, so that neither a word nor the moment can be changed on the way. */
  String signatures(UUID carrier, String timestamp, String method, String path, String body) {
    var text = String.join("\n", timestamp, method, path, body);
    return keys.stream().map(key -> key.signature(carrier, text)).collect(Collectors.joining(", "));
  }
}
