package jp.banso.load;

import java.util.function.Supplier;

/** Keeps a token at hand and asks Keycloak for another one before it runs out. */
final class Tokens implements Supplier<String> {

  /** They live five minutes. */
  private static final long KEPT_NANOS = 180_000_000_000L;

  private record Kept(String token, long until) {}

  private final Supplier<String> source;
  private volatile Kept kept;

  Tokens(Supplier<String> source) {
    this.source = source;
    this.kept = new Kept(source.get(), System.nanoTime() + KEPT_NANOS);
  }

  @Override
  public String get() {
    if (System.nanoTime() > kept.until()) {
      renew();
    }
    return kept.token();
  }

  private synchronized void renew() {
    if (System.nanoTime() > kept.until()) {
      kept = new Kept(source.get(), System.nanoTime() + KEPT_NANOS);
    }
  }
}
