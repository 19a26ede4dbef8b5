package jp.banso.assessment.karte;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Speaks dispatch's and kpi's contracts over a real socket: what they answer is set by the test.
 */
public class NeighbourServer implements QuarkusTestResourceLifecycleManager {

  static final Answer SUPPORT =
      Answer.of(
          """
          {"organization": "153427", "openRequests": 2, "activeAssignments": 1, "later": "unknown fields do no harm",
           "items": [{"id": "01936f2e-7c00-7000-8000-000000000201", "title": "窓口業務の見直し", "state": "SUBMITTED"},
                     {"id": "01936f2e-7c00-7000-8000-000000000202", "title": "RPA <導入>", "state": "MATCHED"}]}
          """);
  static final Answer KPIS =
      Answer.of(
          """
          {"organization": "153427", "items": [{"kpi": "ONLINE-RATE", "name": "オンライン申請率", "unit": "%",
            "period": "FY2070", "value": 48.5, "target": 60, "achievement": 0.6167, "status": "AT_RISK", "undefined": null}]}
          """);

  static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
  static final List<String> ASKED = new CopyOnWriteArrayList<>();
  static final List<String> AUTHORIZATIONS = new CopyOnWriteArrayList<>();

  private HttpServer server;

  /** One answer, given after a while; status 0 hangs up. */
  record Answer(int status, String body, long milliseconds) {
    static Answer of(String body) {
      return new Answer(200, body, 0);
    }
  }

  /** Both neighbours are well. */
  static void well() {
    ANSWERS.put("dispatch", SUPPORT);
    ANSWERS.put("kpi", KPIS);
    ASKED.clear();
    AUTHORIZATIONS.clear();
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/dispatch/v1/organizations/", exchange -> answer("dispatch", exchange));
    server.createContext("/kpi/v1/organizations/", exchange -> answer("kpi", exchange));
    server.start();
    well();
    var address = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "quarkus.rest-client.dispatch.url", address + "/dispatch/v1",
        "quarkus.rest-client.kpi.url", address + "/kpi/v1");
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static void answer(String who, HttpExchange exchange) throws IOException {
    ASKED.add(exchange.getRequestURI().getPath());
    AUTHORIZATIONS.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Answer answer = ANSWERS.get(who);
    try {
      Thread.sleep(answer.milliseconds());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    var body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
