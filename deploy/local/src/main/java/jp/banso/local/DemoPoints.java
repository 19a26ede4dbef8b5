package jp.banso.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A health point programme of 美里町: a budget, a shop, two residents with points of their own. */
final class DemoPoints {
  private static final String WALLET =
      "{\"municipality\": \"045055\", \"consent\": \"terms-2026-04\"}";

  private final LocalStack stack;
  private final DemoClient manager;

  DemoPoints(LocalStack stack) {
    this.stack = stack;
    this.manager = new DemoClient(stack, Service.POINTS, "misato-program-manager");
  }

  void load() {
    JsonNode program =
        manager.create(
            "/programs",
            "program",
            """
            {"issuer": "045055", "legalKind": "municipality", "nameJa": "みさと健康ポイント",
             "nameEn": "Misato Health Points", "paid": false, "expiryMonths": 6}
            """);
    String path = "/programs/" + program.path("id").asText();
    if (manager.show(path).path("state").asText().equals("draft")) {
      manager.correct(path, "{\"state\": \"open\"}");
    }
    JsonNode budget =
        manager.create(
            path + "/budgets",
            "budget",
            """
            {"nameJa": "ウォーキング 2026", "nameEn": "Walking 2026", "amount": 500000}
            """);
    manager.create(
        path + "/merchants",
        "merchant",
        """
        {"name": "こごた米店", "municipality": "045055", "category": "食料品"}
        """);
    for (String resident : new String[] {"resident-misato-1", "resident-misato-2"}) {
      JsonNode wallet =
          new DemoClient(stack, Service.POINTS, resident)
              .create(path + "/wallets/mine", "wallet-" + resident, WALLET);
      grant(path, wallet.path("id").asText(), budget.path("id").asText());
    }
  }

  /** The id is the same at every load: the ledger knows it and grants once. */
  private void grant(String program, String wallet, String budget) {
    UUID id = UUID.nameUUIDFromBytes(("demo-grant-" + wallet).getBytes(UTF_8));
    manager.create(
        program + "/transactions",
        "grant-" + wallet,
        """
        {"id": "%s", "kind": "grant", "wallet": "%s", "budget": "%s", "amount": 100}
        """
            .formatted(id, wallet, budget));
  }
}
