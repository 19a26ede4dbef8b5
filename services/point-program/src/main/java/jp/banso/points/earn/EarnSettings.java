package jp.banso.points.earn;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what events promised is looked after. */
@ConfigMapping(prefix = "banso.points.earn")
interface EarnSettings {
  /** How often; {@code off} in tests, which do it themselves. */
  @WithDefault("1m")
  String every();

  /** By when whoever promised has granted or is gone; well past every time-out on that way. */
  @WithDefault("2m")
  Duration grace();

  /** How long one instance has a promise to itself, and until it is tried again. */
  @WithDefault("10m")
  Duration lease();
}
