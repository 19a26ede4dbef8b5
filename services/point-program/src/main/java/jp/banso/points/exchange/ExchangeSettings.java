package jp.banso.points.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How exchanges are carried out. */
@ConfigMapping(prefix = "banso.points.exchange")
interface ExchangeSettings {
  /** How often orders that are due are taken up; {@code off} in tests, which do it themselves. */
  @WithDefault("30s")
  String every();

  /** How long a carrier may take an order after it was asked for. */
  @WithDefault("1d")
  Duration valid();

  /** How long the points are held; well past the last attempt. */
  @WithDefault("10d")
  Duration hold();

  /** How long one answer of a carrier may take, to its last byte. */
  @WithDefault("5s")
  Duration answer();

  /** How long one instance has an order to itself. */
  @WithDefault("2m")
  Duration lease();

  /** How often a carrier is asked before a person must look. */
  @WithDefault("20")
  int attempts();

  /** How many orders one carrier is asked about at once, so that a slow one holds up no other. */
  @WithDefault("8")
  int atOnce();

  /** What the keys carriers know our signature by are made of. */
  Optional<String> key();

  /** The one before, for as long as carriers still verify with what was made of it. */
  Optional<String> previousKey();
}
