package jp.banso.points.exchange;

/** What a carrier said of an order. */
sealed interface CarrierSaid {

  /**
   * It has given its points.
   *
   * @param reference its own number for it, or null
   */
  record Accepted(String reference) implements CarrierSaid {}

  /** It gives nothing, and never will for this order. */
  record Refused(String reason) implements CarrierSaid {}

  /** It has never heard of the order. */
  record NotKnown() implements CarrierSaid {}

  /** It said nothing, not yet, or nothing that could be understood: all is possible. */
  record Unclear(String why) implements CarrierSaid {}
}
