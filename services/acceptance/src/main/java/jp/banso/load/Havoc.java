package jp.banso.load;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.banso.local.LocalStack;
import jp.banso.local.Service;
import jp.banso.local.Tuning;

/** Breaks a running ledger in one way after another, and mends it again. */
final class Havoc {

  private final LocalStack stack;
  private final CuttingProxy proxy;
  private final int port;
  private final Tuning tuning;
  private long databaseKills;
  private long serviceKills;
  private String instance;

  /**
   * @param port the service's
   */
  Havoc(LocalStack stack, CuttingProxy proxy, int port, Tuning tuning) {
    this.stack = stack;
    this.proxy = proxy;
    this.port = port;
    this.tuning = tuning;
  }

  /** Does what is next, and answers what that was; everything runs again afterwards. */
  String wreak(int round) {
    return switch (round % 4) {
      case 0 -> cut(CuttingProxy.Cut.BEFORE_ANSWER, "the answer to the next COMMIT is cut off");
      case 1 -> killDatabase();
      case 2 -> cut(CuttingProxy.Cut.BEFORE_COMMIT, "the next COMMIT is cut off");
      default -> killService();
    };
  }

  private String cut(CuttingProxy.Cut where, String what) {
    proxy.cutNext(where);
    return what;
  }

  String killDatabase() {
    stack.killDatabase();
    stack.startDatabase();
    databaseKills++;
    return "killed PostgreSQL";
  }

  private String killService() {
    stack.killService(instance);
    startService();
    serviceKills++;
    return "killed the service";
  }

  void startService() {
    instance = stack.startInstance(Service.POINTS, port, tuning);
  }

  /** How often each thing was done. */
  Map<String, Long> done() {
    var done = new LinkedHashMap<String, Long>();
    done.put("database_kills", databaseKills);
    done.put("service_kills", serviceKills);
    done.put("cut_commits", proxy.cuts(CuttingProxy.Cut.BEFORE_COMMIT));
    done.put("cut_answers", proxy.cuts(CuttingProxy.Cut.BEFORE_ANSWER));
    return done;
  }
}
