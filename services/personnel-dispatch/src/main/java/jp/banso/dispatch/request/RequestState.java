package jp.banso.dispatch.request;

import java.util.Set;

/** Where a request stands. */
public enum RequestState {
  DRAFT,
  SUBMITTED,
  MATCHED,
  CLOSED,
  WITHDRAWN;

  /** What people may make of it; only an assignment makes it matched, or submitted again. */
  Set<RequestState> next() {
    return switch (this) {
      case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED, MATCHED -> Set.of(CLOSED, WITHDRAWN);
      case CLOSED, WITHDRAWN -> Set.of();
    };
  }

  /** Whether what is asked for may still be changed. */
  boolean isCorrectable() {
    return this == DRAFT || this == SUBMITTED;
  }

  /** Whether people can be proposed for it. */
  boolean isOpen() {
    return this == SUBMITTED || this == MATCHED;
  }
}
