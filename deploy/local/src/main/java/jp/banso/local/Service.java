package jp.banso.local;

import java.util.Arrays;

/** The five services, in the order of their ports. */
public enum Service {
  ASSESSMENT("municipality-assessment", "assessment", 8081),
  KPI("kpi-progress", "kpi", 8082),
  DISPATCH("personnel-dispatch", "dispatch", 8083),
  POINTS("point-program", "points", 8084),
  CATALOG("data-catalog", "catalog", 8085);

  private final String module;
  private final String database;
  private final int port;

  Service(String module, String database, int port) {
    this.module = module;
    this.database = database;
    this.port = port;
  }

  /** The Maven module's name, which is also the name of its client in Keycloak. */
  public String module() {
    return module;
  }

  /** The database's name, which is also the first segment of every path of the service. */
  String database() {
    return database;
  }

  int port() {
    return port;
  }

  String urlVariable() {
    return "BANSO_" + name() + "_URL";
  }

  static Service named(String module) {
    return Arrays.stream(values())
        .filter(service -> service.module.equals(module))
        .findFirst()
        .orElseThrow(() -> new StackFailure("There is no service called " + module + "."));
  }
}
