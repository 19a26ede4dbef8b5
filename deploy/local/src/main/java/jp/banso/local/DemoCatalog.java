package jp.banso.local;

import com.fasterxml.jackson.databind.JsonNode;

/** One data asset of 美里町, and the dataset made from it: drafted, reviewed and published. */
final class DemoCatalog {
  private static final String DATASET =
      """
      {"organization": "045055", "slug": "online-procedures", "asset": "%s", "description": {
        "title": "オンライン手続の整備状況", "titleEn": "Procedures available online",
        "description": "子育て・介護・転入等の手続のうちオンラインで申請できる割合です。",
        "licence": "CC_BY_4_0", "theme": "GOVE", "keywords": ["行政手続", "DX"], "refresh": "ANNUAL",
        "periodFrom": "2025-04-01", "periodTo": "2026-03-31", "contactName": "企画財政課"}}
      """;
  private static final String TABLE =
      """
      全国地方公共団体コード,自治体名,26手続のオンライン化率,32手続のオンライン化率
      045055,美里町,85,20
      043222,村田町,100,15
      044245,大衡村,0,14
      """;

  private final DemoClient officer;
  private final DemoClient steward;

  DemoCatalog(LocalStack stack) {
    this.officer = new DemoClient(stack, Service.CATALOG, "misato-officer");
    this.steward = new DemoClient(stack, Service.CATALOG, "misato-steward");
  }

  void load() {
    JsonNode asset =
        officer.create(
            "/assets",
            "asset",
            """
            {"organization": "045055", "title": "オンライン手続整備状況調査票", "ownerDepartment": "企画財政課",
             "refresh": "ANNUAL", "personalData": "NONE", "recordCountBand": "under-1000"}
            """);
    JsonNode dataset =
        officer.create("/datasets", "dataset", DATASET.formatted(asset.path("id").asText()));
    String path = "/datasets/" + dataset.path("id").asText();
    if (state(path).equals("DRAFT")) {
      officer.create(path + "/files?title=2025", "file", "text/csv", TABLE);
      become(officer, path, "REVIEW");
    }
    if (state(path).equals("REVIEW")) {
      become(steward, path, "PUBLISHED");
    }
  }

  private String state(String path) {
    return officer.show(path).path("state").asText();
  }

  private static void become(DemoClient who, String path, String state) {
    who.change(path + "/state", path, "{\"state\": \"%s\"}".formatted(state));
  }
}
