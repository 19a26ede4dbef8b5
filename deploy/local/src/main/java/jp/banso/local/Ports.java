package jp.banso.local;

/** Every port of one stack; the offset lets two stacks live on one machine. */
record Ports(int offset) {
  Ports {
    if (offset < 0 || offset > 50_000) {
      throw new StackFailure("--port-offset must be a number from 0 to 50000.");
    }
  }

  int of(Service service) {
    return service.port() + offset;
  }

  int keycloak() {
    return 8180 + offset;
  }

  int keycloakManagement() {
    return 9000 + offset;
  }

  int postgres() {
    return 15_432 + offset;
  }

  String url(Service service) {
    return "http://localhost:" + of(service);
  }

  String keycloakUrl() {
    return "http://localhost:" + keycloak();
  }
}
