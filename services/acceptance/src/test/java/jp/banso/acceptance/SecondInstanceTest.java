package jp.banso.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.banso.local.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two instances of a service on one database do everything once. */
class SecondInstanceTest {

  private static final int FIRST_PORT = 28_190;

  /** What somebody creates in a service. */
  private record Creation(String user, String path, String body) {}

  private static Creation creationIn(Service service) {
    return switch (service) {
      case ASSESSMENT ->
          new Creation(
              "miyagi-officer",
              "/assessment/v1/maturity-models",
              """
              {"code":"%s","definition":{"nameJa":"受入試験","nameEn":"Acceptance",
               "axes":[{"code":"services","nameJa":"住民サービス","nameEn":"Services"}],
               "items":[{"indicator":"dx.online32","axis":"services","weight":1,"scale":{"kind":"PERCENT"}}],
               "levels":[{"level":1,"from":0,"nameJa":"準備","nameEn":"Preparing"}]}}
              """
                  .formatted(unique()));
      case KPI ->
          new Creation(
              "miyagi-officer",
              "/kpi/v1/kpis",
              """
              {"code":"%s","nameJa":"受入試験","unit":"件","direction":"HIGHER_IS_BETTER","frequency":"YEARLY"}
              """
                  .formatted(unique()));
      case DISPATCH ->
          new Creation(
              "misato-officer",
              "/dispatch/v1/support-requests",
              """
              {"organization":"045055","title":"%s","skills":[],"from":"2026-06-01","to":"2026-09-30","daysPerWeek":1,
               "mode":"EITHER","priority":"NORMAL"}
              """
                  .formatted(unique()));
      case POINTS ->
          new Creation(
              "misato-program-manager",
              "/points/v1/programs",
              """
              {"issuer":"045055","legalKind":"municipality","nameJa":"%s","nameEn":"Acceptance","paid":false,"expiryMonths":6}
              """
                  .formatted(unique()));
      case CATALOG ->
          new Creation(
              "misato-steward",
              "/catalog/v1/assets",
              """
              {"organization":"045055","title":"%s","ownerDepartment":"総務課","refresh":"ANNUAL","personalData":"NONE"}
              """
                  .formatted(unique()));
    };
  }

  private static String unique() {
    return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void createsOnceForOneKeyWhicheverInstanceIsAsked(Service service) throws Exception {
    var what = creationIn(service);
    String key = UUID.randomUUID().toString();
    int port = FIRST_PORT + service.ordinal();
    String second = Stack.running().startSecondInstance(service.module(), port);
    try {
      var instances = List.of(Stack.running().url(service), "http://localhost:" + port);
      var answers = atOnce(50, n -> create(what, key, instances.get(n % 2)));
      assertEquals(50, answers.stream().filter(it -> it.statusCode() == 201).count());
      assertEquals(1, answers.stream().map(Response::asString).distinct().count());
      assertEquals(
          49, answers.stream().filter(it -> it.header("Idempotency-Replayed") != null).count());
      for (String instance : instances) {
        Stack.as(what.user(), instance)
            .get(answers.getFirst().header("Location"))
            .then()
            .statusCode(200);
      }
    } finally {
      Stack.running().killService(second);
    }
  }

  @Test
  void runsEachJobOnce() throws Exception {
    Dashboard.imported();
    var source = Source.of("dx.online26");
    int port = FIRST_PORT + 7;
    String second = Stack.running().startSecondInstance(Service.KPI.module(), port);
    try {
      var instances = List.of(Stack.running().url(Service.KPI), "http://localhost:" + port);
      var jobs = IntStream.range(0, 12).mapToObj(n -> source.pull(instances.get(n % 2))).toList();
      for (String job : jobs) {
        assertEquals("succeeded", Source.ended(job).getString("state"));
      }
      assertEquals(12, source.timesPulled());
      assertEquals(0, source.measurementsOfMisato().getInt("items[0].version"));
    } finally {
      Stack.running().killService(second);
    }
  }

  private static Response create(Creation what, String key, String instance) {
    return Stack.as(what.user(), instance)
        .header("Idempotency-Key", key)
        .body(what.body())
        .post(what.path());
  }

  private static List<Response> atOnce(int times, IntFunction<Response> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Callable<Response>> calls =
          IntStream.range(0, times).<Callable<Response>>mapToObj(n -> () -> work.apply(n)).toList();
      List<Future<Response>> futures = threads.invokeAll(calls);
      return futures.stream().map(Future::resultNow).toList();
    }
  }
}
