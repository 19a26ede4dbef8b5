package jp.banso.local;

import java.util.List;
import java.util.Map;

/**
 * How an instance of a service runs.
 *
 * @param java options of the virtual machine
 * @param environment variables beside those of the stack, or in their place
 */
public record Tuning(List<String> java, Map<String, String> environment) {

  /** Five services on a laptop: little memory, quick to start. */
  public static final Tuning SMALL =
      new Tuning(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), Map.of());

  public Tuning {
    java = List.copyOf(java);
    environment = Map.copyOf(environment);
  }
}
