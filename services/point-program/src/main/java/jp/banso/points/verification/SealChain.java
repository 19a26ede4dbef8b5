package jp.banso.points.verification;

import java.util.List;
import java.util.UUID;

/** All seals of a programme, in their order. */
record SealChain(UUID program, List<SealLink> links) {

  /** The first seal that does not fit any more; those after it say nothing. */
  List<Finding> broken() {
    var before = new byte[0];
    for (var link : links) {
      if (!link.fits(before)) {
        return List.of(new Finding("seals-fit", program, link.seal().no(), 0));
      }
      before = link.seal().hash();
    }
    return List.of();
  }

  /**
   * A seal somebody kept elsewhere must be one of these. Whoever rewrites the past can seal it
   * anew, and from then on all seals have other hashes.
   */
  List<Finding> without(Seal kept) {
    return kept == null || links.stream().anyMatch(link -> link.seal().is(kept))
        ? List.of()
        : List.of(new Finding("kept-seal-is-there", program, kept.no(), 0));
  }

  /** The newest, to be kept elsewhere; null while nothing is sealed. */
  Seal newest() {
    return links.isEmpty() ? null : links.getLast().seal();
  }
}
