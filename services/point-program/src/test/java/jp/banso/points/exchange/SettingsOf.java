package jp.banso.points.exchange;

import java.time.Duration;
import java.util.Optional;

/** The usual settings with these keys. */
record SettingsOf(Optional<String> key, Optional<String> previousKey, Duration answer)
    implements ExchangeSettings {

  static SettingsOf keys(String key, String previous) {
    return new SettingsOf(
        Optional.ofNullable(key), Optional.ofNullable(previous), Duration.ofSeconds(5));
  }

  @Override
  public String every() {
    return "off";
  }

  @Override
  public Duration valid() {
    return Duration.ofDays(1);
  }

  @Override
  public Duration hold() {
    return Duration.ofDays(10);
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(2);
  }

  @Override
  public int attempts() {
    return 20;
  }

  @Override
  public int atOnce() {
    return 8;
  }
}
