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

  /** The words beside the figures. */
  record Words(String stamps, String reward, String points, String filled) {
    private static final Words JA = new Words("スタンプ", "特典", "%,dポイント", "達成した枚数");
    private static final Words EN = new Words("Stamps", "Reward", "%,d points", "Cards filled");

    static Words in(boolean japanese) {
      return japanese ? JA : EN;
    }

    String points(long amount) {
      return points.formatted(amount);
    }
  }
}
