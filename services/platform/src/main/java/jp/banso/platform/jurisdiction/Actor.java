package jp.banso.platform.jurisdiction;

import java.util.Set;

/**
 * Somebody on whose behalf work is done without a request: a job's submitter, a schedule.
 *
 * @param jurisdiction {@code *}, a prefecture's two digits or a municipality's six; empty sees
 *     nothing
 */
public record Actor(String jurisdiction, String caller, Set<String> roles) {

  /** The platform itself, for its own tables only. */
  public static final Actor SYSTEM = new Actor("*", "system", Set.of());

  public Actor {
    roles = Set.copyOf(roles);
  }
}
