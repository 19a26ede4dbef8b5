package jp.banso.points.ledger;

/**
 * An account's balance.
 *
 * @param posted what has been posted
 * @param available what it may give: what is posted above its floor
 * @param version how many entries stand behind it
 */
public record Balance(long posted, long available, long version) {
  /** Of an account nothing has happened to. */
  public static final Balance NONE = new Balance(0, 0, 0);
}
