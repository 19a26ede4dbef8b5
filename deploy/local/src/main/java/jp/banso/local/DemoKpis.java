package jp.banso.local;

import com.fasterxml.jackson.databind.JsonNode;

/** One KPI of 宮城県 with what two of its towns reached (published by デジタル庁) and aim at. */
final class DemoKpis {
  private final DemoClient prefecture;
  private final DemoClient misato;
  private final DemoClient murata;

  DemoKpis(LocalStack stack) {
    this.prefecture = new DemoClient(stack, Service.KPI, "miyagi-officer");
    this.misato = new DemoClient(stack, Service.KPI, "misato-officer");
    this.murata = new DemoClient(stack, Service.KPI, "murata-officer");
  }

  void load() {
    prefecture.create(
        "/kpis",
        "kpi",
        """
        {"code": "ONLINE-RATE", "nameJa": "32手続のオンライン化率", "nameEn": "Procedures available online",
         "unit": "%", "direction": "HIGHER_IS_BETTER", "frequency": "YEARLY", "owner": "デジタル推進課",
         "source": "デジタル庁 自治体DXの取組に関するダッシュボード"}
        """);
    town(misato, "045055", 20, 60);
    town(murata, "043222", 15, 50);
  }

  private void town(DemoClient officer, String code, int reached, int target) {
    officer.create(
        "/kpis/ONLINE-RATE/targets",
        "target-" + code,
        """
        {"organization": "%s", "period": "FY2025", "value": %d, "note": "DX推進計画"}
        """
            .formatted(code, target));
    officer.create(
        "/kpis/ONLINE-RATE/baselines",
        "baseline-" + code,
        """
        {"organization": "%s", "period": "FY2022", "value": 0, "note": "計画の策定時"}
        """
            .formatted(code));
    JsonNode measurement =
        officer.create(
            "/measurements",
            "measurement-" + code,
            """
            {"kpi": "ONLINE-RATE", "organization": "%s", "period": "FY2025", "value": %d}
            """
                .formatted(code, reached));
    String path = "/measurements/" + measurement.path("id").asText();
    if (prefecture.show(path).path("state").asText().equals("SUBMITTED")) {
      prefecture.change(path + "/state", path, "{\"state\": \"APPROVED\"}");
    }
  }
}
