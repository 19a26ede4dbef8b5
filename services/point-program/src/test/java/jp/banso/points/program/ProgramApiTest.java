package jp.banso.points.program;

import static io.restassured.RestAssured.given;
import static jp.banso.points.PointsWorld.aProgram;
import static jp.banso.points.PointsWorld.as;
import static jp.banso.points.PointsWorld.manager;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.banso.points.PointsWorld;
import jp.banso.testing.PostgresResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProgramApiTest {

  @Test
  void aDraftIsOpenedCorrectedAndClosed() {
    String id =
        manager().body(aProgram()).post("/programs").then().statusCode(201).extract().path("id");
    manager()
        .get("/programs/" + id)
        .then()
        .statusCode(200)
        .body("state", is("draft"), "version", is(0));
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("state", "open"))
        .patch("/programs/" + id)
        .then()
        .statusCode(200)
        .body("state", is("open"));
    manager()
        .header("If-Match", "\"0\"")
        .body(Map.of("nameEn", "Late"))
        .patch("/programs/" + id)
        .then()
        .statusCode(412);
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("expiryMonths", 12))
        .patch("/programs/" + id)
        .then()
        .statusCode(409)
        .body("type", is("/problems/program-is-fixed"));
    manager()
        .header("If-Match", "\"1\"")
        .body(Map.of("state", "closed"))
        .patch("/programs/" + id)
        .then()
        .statusCode(200);
    manager()
        .header("If-Match", "\"2\"")
        .body(Map.of("state", "open"))
        .patch("/programs/" + id)
        .then()
        .statusCode(409);
  }

  @Test
  void anotherTownSeesNothingAndThePrefectureSeesIt() {
    var world = PointsWorld.open();
    as(PointsWorld.OTHER_TOWN, "program-manager").get(world.at("")).then().statusCode(404);
    as("09", "prefecture-officer").get(world.at("")).then().statusCode(404);
    as("04", "prefecture-officer").get(world.at("")).then().statusCode(200);
    assertFalse(
        listed(() -> as(PointsWorld.OTHER_TOWN, "program-manager")).contains(world.program()));
    assertTrue(listed(PointsWorld::manager).contains(world.program()));
  }

  /** On all pages: other tests have programmes in the same towns. */
  private static List<String> listed(Supplier<RequestSpecification> caller) {
    var ids = new ArrayList<String>();
    var after = "";
    while (after != null) {
      var request = caller.get().queryParam("limit", 2);
      var page = (after.isEmpty() ? request : request.queryParam("cursor", after)).get("/programs");
      ids.addAll(page.then().statusCode(200).extract().<List<String>>path("items.id"));
      after = page.path("next");
    }
    return ids;
  }

  @Test
  void onlyThoseWhoRunProgrammesDraftThem() {
    for (var role : List.of("municipality-officer", "auditor", "merchant", "scope:points:grant")) {
      as(PointsWorld.TOWN, role).body(aProgram()).post("/programs").then().statusCode(403);
    }
    given()
        .contentType("application/json")
        .body(aProgram())
        .post("/points/v1/programs")
        .then()
        .statusCode(401);
  }

  @Test
  void anIssuerThatIsNoOrganisationIsRefused() {
    var program = aProgram();
    program.put("issuer", "049999");
    as("04", "program-manager").body(program).post("/programs").then().statusCode(422);
  }
}
