package jp.banso.points.ledger;

/**
 * An account's balance.
 *
 * @param posted what has been posted
 * @param available what it may give: what is posted above its floor, without what is held and what
 *     is over
 * @param held what open holds have promised away
 * @param version how many entries stand behind it
 */
public record Balance(long posted, long available, long held, long version) {
  /** Of an account nothing has happened to. */
  public static final Balance NONE = new Balance(0, 0, 0, 0);
}
