package jp.banso.platform.security;

/** Roles of realm {@code banso}; {@link #RESIDENT} alone belongs to {@code banso-residents}. */
public final class Roles {

  public static final String PREFECTURE_OFFICER = "prefecture-officer";
  public static final String MUNICIPALITY_OFFICER = "municipality-officer";
  public static final String DEPARTMENT_STAFF = "department-staff";
  public static final String DATA_STEWARD = "data-steward";
  public static final String DISPATCH_COORDINATOR = "dispatch-coordinator";
  public static final String SPECIALIST = "specialist";
  public static final String PROGRAM_MANAGER = "program-manager";
  public static final String MERCHANT = "merchant";
  public static final String AUDITOR = "auditor";
  public static final String PLATFORM_ADMIN = "platform-admin";
  public static final String RESIDENT = "resident";

  /** A Banso service calling another with its own credentials. */
  public static final String SERVICE = "service";

  public static final String SCOPE_POINTS_GRANT = "scope:points:grant";
  public static final String SCOPE_POINTS_REDEEM = "scope:points:redeem";
  public static final String SCOPE_POINTS_READ = "scope:points:read";
  public static final String SCOPE_CARRIER = "scope:carrier";

  private Roles() {}
}
