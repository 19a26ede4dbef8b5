package jp.banso.points.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import jp.banso.points.carrier.CarrierAddresses;
import jp.banso.points.carrier.CarrierNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which machine is spoken to, and whose certificate it must show. */
class CarrierHttpTest {
  private static final String PASSWORD = "only-for-a-test";
  private static Vertx vertx;

  @TempDir static Path folder;

  private final Queue<String> hosts = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void open() {
    vertx = Vertx.vertx();
  }

  @AfterAll
  static void close() {
    vertx.close();
  }

  private static CarrierHttp http(CarrierAddresses addresses) {
    return new CarrierHttp(addresses, SettingsOf.keys("x", null), vertx);
  }

  private <T extends HttpServer> T serving(T server) {
    server.createContext(
        "/",
        exchange -> {
          hosts.add(exchange.getRequestHeaders().getFirst("Host"));
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes());
          exchange.close();
        });
    server.start();
    return server;
  }

  private static InetSocketAddress anyPort() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static CarrierHttp.Heard ask(CarrierHttp http, String address) throws Exception {
    return http.ask(URI.create(address), new RequestOptions().setMethod(HttpMethod.GET), "");
  }

  @Test
  void theConnectionGoesToTheMachineThatWasLookedAtUnderTheNameThatWasAskedFor() throws Exception {
    var server = serving(HttpServer.create(anyPort(), 0));
    try {
      var port = server.getAddress().getPort();
      var heard =
          ask(
              http(CarrierNames.meaning(InetAddress.getLoopbackAddress())),
              "http://nowhere.example.invalid:" + port + "/orders");
      assertEquals(200, heard.status());
      assertEquals("{}", heard.body().toString());
      assertEquals("nowhere.example.invalid:" + port, hosts.poll());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aNameThatIsFoundTooLateLeadsToNoRequest() throws Exception {
    var server = serving(HttpServer.create(anyPort(), 0));
    var found = new CountDownLatch(1);
    try {
      var http =
          new CarrierHttp(
              CarrierNames.meaning(InetAddress.getLoopbackAddress(), found),
              new SettingsOf(Optional.of("x"), Optional.empty(), Duration.ofMillis(50)),
              vertx);
      assertThrows(
          TimeoutException.class,
          () -> ask(http, "http://slow.example.jp:" + server.getAddress().getPort() + "/orders"));
      found.countDown();
      Thread.sleep(300);
      assertTrue(hosts.isEmpty());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aNameThatMeansAMachineOfOurOwnIsNotSpokenTo() throws Exception {
    var server = serving(HttpServer.create(anyPort(), 0));
    try {
      var failure =
          assertThrows(
              ExecutionException.class,
              () ->
                  ask(
                      http(CarrierNames.strictlyMeaning(InetAddress.getLoopbackAddress())),
                      "https://pay.example.jp:" + server.getAddress().getPort() + "/orders"));
      assertInstanceOf(CarrierAddresses.NotPublic.class, failure.getCause());
      assertTrue(hosts.isEmpty());
    } finally {
      server.stop(0);
    }
  }

  @Test
  void theCertificateMustBeTrustedAndTheNamesOwn() throws Exception {
    var certificate = selfSigned("pay.example.jp");
    var server = HttpsServer.create(anyPort(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(certificate)));
    serving(server);
    try {
      var port = server.getAddress().getPort();
      var names = CarrierNames.meaning(InetAddress.getLoopbackAddress());
      var trusting =
          new CarrierHttp(
              names,
              SettingsOf.keys("x", null),
              vertx,
              new HttpClientOptions()
                  .setTrustOptions(
                      new PfxOptions().setPath(certificate.toString()).setPassword(PASSWORD)));
      assertEquals(200, ask(trusting, "https://pay.example.jp:" + port + "/orders").status());
      assertEquals("pay.example.jp:" + port, hosts.poll());
      refused(trusting, "https://other.example.jp:" + port + "/orders");
      refused(http(names), "https://pay.example.jp:" + port + "/orders");
    } finally {
      server.stop(0);
    }
  }

  private void refused(CarrierHttp http, String address) {
    var failure = assertThrows(ExecutionException.class, () -> ask(http, address));
    assertInstanceOf(SSLHandshakeException.class, failure.getCause());
    assertTrue(hosts.isEmpty());
  }

  private static Path selfSigned(String name) throws Exception {
    var file = folder.resolve(name + ".p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "carrier",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertEquals(0, made);
    return file;
  }

  private static SSLContext context(Path file) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
