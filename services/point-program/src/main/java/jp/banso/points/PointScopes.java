package jp.banso.points;

/** Scopes of machine clients, as the roles the platform makes of them. */
public final class PointScopes {
  /** May grant points and stamps. */
  public static final String GRANT = "scope:points:grant";

  /** May redeem points. */
  public static final String REDEEM = "scope:points:redeem";

  /** May read wallets and programmes. */
  public static final String READ = "scope:points:read";

  /** May open wallets for residents who enrolled with it (事業者). */
  public static final String CARRIER = "scope:carrier";

  private PointScopes() {}
}
