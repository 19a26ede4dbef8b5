package jp.banso.points.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import jp.banso.points.carrier.KnownCarrier;

/**
 * Speaks JSON over HTTPS to the address the carrier registered. Whatever is not clearly yes or no
 * is unclear: a redirect is not followed, an answer for another order is none, and an answer that
 * takes too long or never ends is cut off.
 */
@ApplicationScoped
class HttpCarrierGateway implements CarrierGateway {
  private final CarrierHttp http;
  private final CarrierKeys keys;
  private final ObjectMapper json;
  private final InstantSource time;

  HttpCarrierGateway(CarrierHttp http, CarrierKeys keys, ObjectMapper json, InstantSource time) {
    this.http = http;
    this.keys = keys;
    this.json = json;
    this.time = time;
  }

  @Override
  public CarrierSaid send(KnownCarrier carrier, Instruction instruction) {
    var order = SentOrder.of(instruction);
    var said = said(carrier, "POST", "/orders", text(order), order.id());
    // Only an inquiry can find that there is no order
    return said instanceof CarrierSaid.NotKnown ? new CarrierSaid.Unclear("status-404") : said;
  }

  @Override
  public CarrierSaid ask(KnownCarrier carrier, UUID order) {
    return said(carrier, "GET", "/orders/" + order, "", order);
  }

  private CarrierSaid said(
      KnownCarrier carrier, String method, String path, String body, UUID order) {
    try {
      var address = URI.create(carrier.exchangeUrl() + path);
      return read(http.ask(address, signed(carrier, method, address, body, order), body), order);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Silence.because(e);
    } catch (ExecutionException e) {
      return Silence.because(e.getCause());
    } catch (TimeoutException | IllegalArgumentException e) {
      return Silence.because(e);
    }
  }

  private RequestOptions signed(
      KnownCarrier carrier, String method, URI address, String body, UUID order) {
    var timestamp = time.instant().toString();
    return new RequestOptions()
        .setMethod(HttpMethod.valueOf(method))
        .putHeader("Accept", "application/json")
        .putHeader("Content-Type", "application/json")
        .putHeader("Idempotency-Key", order.toString())
        .putHeader("Banso-Timestamp", timestamp)
        .putHeader(
            "Banso-Signature",
            keys.signatures(carrier.id(), timestamp, method, address.getRawPath(), body));
  }

  private CarrierSaid read(CarrierHttp.Heard heard, UUID order) {
    if (heard.status() == 404) {
      return new CarrierSaid.NotKnown();
    }
    if (heard.status() / 100 != 2) {
      return new CarrierSaid.Unclear("status-" + heard.status());
    }
    try {
      CarrierReply reply =
          json.readerFor(CarrierReply.class)
              .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(heard.body().getBytes());
      return reply == null ? new CarrierSaid.Unclear("not-understood") : reply.about(order);
    } catch (IOException e) {
      return new CarrierSaid.Unclear("not-understood");
    }
  }

  private String text(SentOrder order) {
    try {
      return json.writeValueAsString(order);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
