package jp.banso.points.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How points are moved. */
@ConfigMapping(prefix = "banso.points.lane")
interface LaneSettings {

  /** How many lanes there are; a programme always has the same one. */
  @WithDefault("1")
  int count();

  /** Postings that may wait for one lane. More are refused before anything is promised. */
  @WithDefault("4096")
  int queue();

  /** The same for postings that can wait: those of a bulk, of a run at the end of the month. */
  @WithDefault("16384")
  int backlog();

  /** Postings decided and committed together at most. */
  @WithDefault("512")
  int batch();

  /** How long a caller waits for an outcome before hearing that it is unknown. */
  @WithDefault("10S")
  Duration deadline();

  /** How long a lane waits between two attempts while the database is away. */
  @WithDefault("200MS")
  Duration pause();

  /** The role that reaches the ledger and nothing else. */
  String username();

  /** Its password. */
  Optional<String> password();
}
