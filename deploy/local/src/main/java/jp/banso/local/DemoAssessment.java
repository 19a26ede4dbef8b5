package jp.banso.local;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What デジタル庁 published of three towns of 宮城県 and a city of 栃木県, assessed by the national model and
 * grouped.
 */
final class DemoAssessment {
  private static final String MODEL = "01930000-0000-7000-8000-000000000001";
  private static final String VINTAGE = "2024-04-01";
  private static final String AS_OF = "2025-03-31";

  private static final String MIYAGI =
      """
      ,,美里町,村田町,大衡村
      自治体DXの推進体制等,CIOの任命,未実施,未実施,実施
      自治体DXの推進体制等,CIO補佐官等の任命,実施,未実施,未実施
      自治体DXの推進体制等,全体方針策定,未実施,未実施,実施
      自治体DXの推進体制等,全庁的な体制構築,未実施,実施,実施
      自治体DXの推進体制等,外部人材活用,未実施,実施,未実施
      自治体DXの推進体制等,職員育成の取組,未実施,実施,実施
      自治体DXの推進体制等,全職員対象研修の実施,未実施,未実施,実施
      自治体業務のDX,AIの導入状況,実施,未実施,未実施
      自治体業務のDX,RPAの導入状況,実施,未実施,実施
      自治体業務のDX,テレワークの導入状況,未実施,未実施,未実施
      住民サービスのDX,マイナンバーカードの保有状況,70%,79%,73%
      住民サービスのDX,子育て・介護26手続のオンライン化状況,85%,100%,0%
      住民サービスのDX,よく使う32手続のオンライン化状況,20%,15%,14%
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数（分母）,20,20,22
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数のうち「オンライン化済」と回答した手続数（分子）,4,3,3
      """;

  private static final String TOCHIGI =
      """
      ,,足利市
      自治体DXの推進体制等,CIOの任命,実施
      自治体DXの推進体制等,CIO補佐官等の任命,実施
      自治体DXの推進体制等,全体方針策定,未実施
      自治体DXの推進体制等,全庁的な体制構築,実施
      自治体DXの推進体制等,外部人材活用,実施
      自治体DXの推進体制等,職員育成の取組,実施
      自治体DXの推進体制等,全職員対象研修の実施,実施
      自治体業務のDX,AIの導入状況,実施
      自治体業務のDX,RPAの導入状況,実施
      自治体業務のDX,テレワークの導入状況,実施
      住民サービスのDX,マイナンバーカードの保有状況,74%
      住民サービスのDX,子育て・介護26手続のオンライン化状況,100%
      住民サービスのDX,よく使う32手続のオンライン化状況,45%
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数（分母）,22
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数のうち「オンライン化済」と回答した手続数（分子）,10
      """;

  private final DemoClient miyagi;
  private final DemoClient tochigi;

  DemoAssessment(LocalStack stack) {
    this.miyagi = new DemoClient(stack, Service.ASSESSMENT, "miyagi-officer");
    this.tochigi = new DemoClient(stack, Service.ASSESSMENT, "tochigi-officer");
  }

  void load() {
    String run = assess(miyagi, "04", MIYAGI);
    assess(tochigi, "09", TOCHIGI);
    miyagi.create(
        "/assessment-runs/" + run + "/groupings",
        "grouping",
        """
        {"method": "K_MEANS", "k": 2, "seed": 42}
        """);
  }

  /** Answers the run; where it was asked for before, that one. */
  private static String assess(DemoClient officer, String prefecture, String table) {
    officer.create(
        "/imports/dx-dashboard?asOf=" + VINTAGE + "&prefecture=" + prefecture,
        "dashboard-" + prefecture,
        "text/csv",
        table);
    JsonNode job =
        officer.create(
            "/assessment-runs",
            "run-" + prefecture,
            """
            {"model": "%s", "asOf": "%s", "prefecture": "%s"}
            """
                .formatted(MODEL, AS_OF, prefecture));
    return finished(officer, "/jobs/" + job.path("id").asText()).path("id").asText();
  }

  private static JsonNode finished(DemoClient officer, String job) {
    for (int tries = 0; tries < 300; tries++) {
      JsonNode state = officer.show(job);
      if (state.path("state").asText().equals("succeeded")) {
        return state.path("result");
      }
      if (state.path("state").asText().matches("failed|cancelled")) {
        throw new StackFailure("The assessment did not succeed: " + state.path("problem"));
      }
      pause();
    }
    throw new StackFailure("The assessment did not end within a minute.");
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackFailure("Interrupted while loading.", interrupted);
    }
  }
}
