package jp.banso.platform;

import java.nio.file.Path;

/** Real data beside the checkout; tests that read it skip where there is none. */
public final class SharedData {
  private SharedData() {}

  public static Path file(String name) {
    var folder = System.getProperty("banso.shared", System.getenv("BANSO_SHARED"));
    return Path.of(folder == null ? "../../../shared/data" : folder, name);
  }
}
