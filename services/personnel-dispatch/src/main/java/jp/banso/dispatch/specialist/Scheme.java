package jp.banso.dispatch.specialist;

/** Under which scheme (制度) somebody works. */
public enum Scheme {
  PREFECTURE_PERMANENT("県職員（常勤）", "Prefectural staff, permanent"),
  PREFECTURE_FIXED_TERM("県職員（任期付）", "Prefectural staff, fixed term"),
  PREFECTURE_FISCAL_YEAR("県職員（会計年度任用）", "Prefectural staff, appointed by fiscal year"),
  OUTSOURCED("業務委託", "Outsourced"),
  REVITALIZATION_DISPATCHED(
      "地域活性化起業人（企業派遣型）", "Regional revitalisation entrepreneur, sent by a company"),
  REVITALIZATION_SIDE_JOB("地域活性化起業人（副業型）", "Regional revitalisation entrepreneur, side job"),
  REGIONAL_ICT_ADVISER("地域情報化アドバイザー", "Regional informatisation adviser"),
  COUNTER_BPR_ADVISER("窓口BPRアドバイザー", "Adviser on redesigning counters"),
  MUNICIPAL_DX_ADVISER("市町DX推進アドバイザー", "Municipal DX adviser"),
  CIO_AIDE("CIO補佐官等", "Aide to the CIO and the like"),
  ACCELERATOR("アクセラレータ", "DX accelerator"),
  PARTNER_FIRM("伴走支援事業者", "Accompanying support firm");

  private final String ja;
  private final String en;

  Scheme(String ja, String en) {
    this.ja = ja;
    this.en = en;
  }

  public String ja() {
    return ja;
  }

  public String en() {
    return en;
  }
}
