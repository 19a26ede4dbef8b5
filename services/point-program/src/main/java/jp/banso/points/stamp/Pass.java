package jp.banso.points.stamp;

import java.util.UUID;

/**
 * What a phone's wallet shows of a card.
 *
 * @param serial the same for a wallet's card for ever
 * @param version of the account that holds the stamps: rises with every stamp
 */
record Pass(UUID serial, long version, StampCardView card) {

  String program(boolean japanese) {
    return japanese ? card.programJa() : card.programEn();
  }

  String name(boolean japanese) {
    return japanese ? card.nameJa() : card.nameEn();
  }

  /** As little as the front of a pass has room for. */
  String count() {
    return card.stamps() + "/" + card.slots();
  }
}
