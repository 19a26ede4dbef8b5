package jp.banso.kpi.benchmark;

/** What a figure is for; each kind has its own address. */
enum BenchmarkKind {
  TARGET("targets"),
  BASELINE("baselines");

  private final String plural;

  BenchmarkKind(String plural) {
    this.plural = plural;
  }

  String plural() {
    return plural;
  }
}
