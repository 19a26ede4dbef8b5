package jp.banso.points.exchange;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import jp.banso.points.carrier.CarrierAddresses;

/**
 * One request to a carrier and its answer. The name is looked up once and the connection goes to
 * the very machine that was looked at, while the certificate must still be the name's: a name that
 * means another machine a moment later leads nowhere.
 */
@ApplicationScoped
class CarrierHttp {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final CarrierAddresses addresses;
  private final ExchangeSettings settings;
  private final HttpClient http;
  private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

  @Inject
  CarrierHttp(CarrierAddresses addresses, ExchangeSettings settings, Vertx vertx) {
    this(addresses, settings, vertx, new HttpClientOptions());
  }

  /**
   * @param trust whose certificates count; by itself those the Java runtime trusts
   */
  CarrierHttp(
      CarrierAddresses addresses, ExchangeSettings settings, Vertx vertx, HttpClientOptions trust) {
    this.addresses = addresses;
    this.settings = settings;
    this.http =
        vertx.createHttpClient(
            trust
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setTracingPolicy(TracingPolicy.IGNORE));
  }

  @PreDestroy
  void stop() {
    lookups.shutdownNow();
  }

  /** A status and a body that ended in time. */
  record Heard(int status, Buffer body) {}

  /** Ends within the time one answer may take, whatever the carrier does. */
  Heard ask(URI address, RequestOptions asked, String body)
      throws InterruptedException, ExecutionException, TimeoutException {
    var sent = new AtomicReference<HttpClientRequest>();
    var most = settings.answer().toMillis();
    var answer =
        CompletableFuture.supplyAsync(() -> machine(address), lookups)
            .thenCompose(
                machine -> send(to(address, machine, asked).setIdleTimeout(most), body, sent));
    try {
      return answer.get(most, TimeUnit.MILLISECONDS);
    } finally {
      // A name that is found too late leads to no request, and a request that runs is broken off
      answer.cancel(true);
      var request = sent.get();
      if (request != null) {
        request.reset();
      }
    }
  }

  private InetAddress machine(URI address) {
    try {
      return addresses.machine(address);
    } catch (UnknownHostException | CarrierAddresses.NotPublic e) {
      throw new CompletionException(e);
    }
  }

  private static RequestOptions to(URI address, InetAddress machine, RequestOptions asked) {
    var secure = "https".equals(address.getScheme());
    var usual = secure ? HTTPS : HTTP;
    var port = address.getPort() < 0 ? usual : address.getPort();
    return asked
        .setServer(SocketAddress.inetSocketAddress(port, machine.getHostAddress()))
        .setHost(address.getHost())
        .setPort(port)
        .setSsl(secure)
        .setURI(address.getRawPath());
  }

  private CompletableFuture<Heard> send(
      RequestOptions asked, String body, AtomicReference<HttpClientRequest> sent) {
    return http.request(asked)
        .compose(
            request -> {
              sent.set(request);
              return request
                  .send(Buffer.buffer(body))
                  .compose(
                      answer ->
                          CutOffBody.of(answer)
                              .map(whole -> new Heard(answer.statusCode(), whole)));
            })
        .toCompletionStage()
        .toCompletableFuture();
  }
}
