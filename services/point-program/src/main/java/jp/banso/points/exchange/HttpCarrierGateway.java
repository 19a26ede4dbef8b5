package jp.banso.points.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.banso.points.carrier.KnownCarrier;

/**
 * Speaks JSON over HTTPS to the address the carrier registered. Whatever is not clearly yes or no
 * is unclear: a redirect is not followed, an answer for another order is none, and an answer that
 * takes too long or never ends is cut off.
 */
@ApplicationScoped
class HttpCarrierGateway implements CarrierGateway {
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final CarrierKeys keys;
  private final ObjectMapper json;
  private final ExchangeSettings settings;
  private final InstantSource time;

  HttpCarrierGateway(
      CarrierKeys keys, ObjectMapper json, ExchangeSettings settings, InstantSource time) {
    this.keys = keys;
    this.json = json;
    this.settings = settings;
    this.time = time;
  }

  @Override
  public CarrierSaid send(KnownCarrier carrier, Instruction instruction) {
    var order = SentOrder.of(instruction);
    var said = said(carrier, "POST", "/orders", text(order), order.id());
    // Only an inquiry can find that there is no order
    return said instanceof CarrierSaid.NotKnown ? new CarrierSaid.Unclear("404") : said;
  }

  @Override
  public CarrierSaid ask(KnownCarrier carrier, UUID order) {
    return said(carrier, "GET", "/orders/" + order, "", order);
  }

  private CarrierSaid said(
      KnownCarrier carrier, String method, String path, String body, UUID order) {
    try {
      var request = request(carrier, method, path, body, order);
      var response = http.sendAsync(request, any -> new CutOffBody());
      return read(await(response), order);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new CarrierSaid.Unclear("interrupted");
    } catch (ExecutionException | TimeoutException | IllegalArgumentException e) {
      return new CarrierSaid.Unclear(e.getClass().getSimpleName());
    }
  }

  private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> response)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      return response.get(settings.answer().toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      response.cancel(true);
    }
  }

  private HttpRequest request(
      KnownCarrier carrier, String method, String path, String body, UUID order) {
    var address = URI.create(carrier.exchangeUrl() + path);
    var timestamp = time.instant().toString();
    return HttpRequest.newBuilder(address)
        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .header("Accept", "application/json")
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", order.toString())
        .header("Banso-Timestamp", timestamp)
        .header(
            "Banso-Signature",
            keys.signature(carrier.id(), timestamp, method, address.getRawPath(), body))
        .build();
  }

  private CarrierSaid read(HttpResponse<byte[]> response, UUID order) {
    var status = response.statusCode();
    if (status == 404) {
      return new CarrierSaid.NotKnown();
    }
    if (status / 100 != 2) {
      return new CarrierSaid.Unclear(Integer.toString(status));
    }
    try {
      var answer = json.readTree(response.body());
      return answer != null && order.toString().equals(answer.path("id").asText())
          ? CarrierAnswers.of(answer)
          : new CarrierSaid.Unclear("another order");
    } catch (IOException e) {
      return new CarrierSaid.Unclear("no JSON");
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
