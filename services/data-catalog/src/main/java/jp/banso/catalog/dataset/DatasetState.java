package jp.banso.catalog.dataset;

import java.util.Set;

/** Where a dataset stands, and where it may go next. */
public enum DatasetState {
  DRAFT,
  REVIEW,
  PUBLISHED,
  WITHDRAWN;

  boolean mayBecome(DatasetState next) {
    return switch (this) {
      case DRAFT -> next == REVIEW;
      case REVIEW -> Set.of(DRAFT, PUBLISHED).contains(next);
      case PUBLISHED -> next == WITHDRAWN;
      case WITHDRAWN -> next == DRAFT;
    };
  }
}
