package jp.banso.catalog;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import jp.banso.testing.Callers;

/** A town that fills its catalogue: what a test needs before it asks its question. */
public record CatalogWorld(String town, Callers staff, Callers steward) {

  public static final String V1 = "/catalog/v1";

  public static CatalogWorld open() {
    return of(Callers.newArea());
  }

  public static CatalogWorld of(String town) {
    return new CatalogWorld(
        town, Callers.as("department-staff").in(town), Callers.as("data-steward").in(town));
  }

  public static String slug() {
    return "d" + UUID.randomUUID().toString().substring(0, 18);
  }

  public static String description(String title) {
    return """
        {"title":"%s","titleEn":null,"description":"月別の集計です。","licence":"CC_BY_4_0","theme":"SOCI",
         "keywords":["健康","ポイント"],"refresh":"MONTHLY","periodFrom":"2025-04-01","periodTo":"2026-03-31",
         "contactName":"企画課","contactEmail":null}"""
        .formatted(title);
  }

  public String newDataset(String slug, String title) {
    return "{\"organization\":\"%s\",\"slug\":\"%s\",\"asset\":null,\"description\":%s}"
        .formatted(town, slug, description(title));
  }

  public String draft(String slug, String title) {
    return staff
        .request()
        .body(newDataset(slug, title))
        .post(V1 + "/datasets")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  public String upload(String dataset) {
    return upload(
            dataset,
            "text/csv",
            "月,件数\n2025-04,10\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .statusCode(201)
        .extract()
        .header("Location");
  }

  public ValidatableResponse upload(String dataset, String type, byte[] content) {
    return staff.request().contentType(type).body(content).post(dataset + "/files?title=実績").then();
  }

  public ValidatableResponse become(String dataset, int version, String state) {
    return steward
        .request()
        .header("If-Match", "\"" + version + "\"")
        .body("{\"state\":\"" + state + "\",\"reason\":\"確認\"}")
        .put(dataset + "/state")
        .then();
  }

  public String published(String slug, String title) {
    String dataset = draft(slug, title);
    upload(dataset);
    become(dataset, 0, "REVIEW").statusCode(200);
    become(dataset, 1, "PUBLISHED").statusCode(200);
    return dataset;
  }
}
