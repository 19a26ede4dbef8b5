package jp.banso.dispatch.assignment;

import java.util.Set;

/** Where an assignment stands. */
public enum AssignmentState {
  PROPOSED,
  ACCEPTED,
  ACTIVE,
  COMPLETED,
  CANCELLED;

  Set<AssignmentState> next() {
    return switch (this) {
      case PROPOSED -> Set.of(ACCEPTED, CANCELLED);
      case ACCEPTED -> Set.of(ACTIVE, CANCELLED);
      case ACTIVE -> Set.of(COMPLETED, CANCELLED);
      case COMPLETED, CANCELLED -> Set.of();
    };
  }

  /** What the specialist may make of it themself: accept or decline a proposal. */
  Set<AssignmentState> nextOfTheirOwn() {
    return this == PROPOSED ? next() : Set.of();
  }

  /** Whether somebody comes because of it. */
  boolean isComing() {
    return this == ACCEPTED || this == ACTIVE || this == COMPLETED;
  }
}
