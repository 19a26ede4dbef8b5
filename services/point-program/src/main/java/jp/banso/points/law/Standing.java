package jp.banso.points.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import jp.banso.points.program.LegalKind;

/** How the law sees a programme. */
enum Standing {
  /** 対価なし: nobody pays, so the points are no 前払式支払手段. */
  @JsonProperty("no-consideration")
  NO_CONSIDERATION(
      new Text("対価を受けない（前払式支払手段に当たらない）", "No consideration: not a prepaid payment instrument"),
      new Text("対価を得て発行されるものだけが前払式支払手段", "Only what is issued for consideration is prepaid"),
      Article.DEFINITION),
  /** 国又は地方公共団体の発行. */
  @JsonProperty("local-government")
  LOCAL_GOVERNMENT(
      new Text("地方公共団体が発行（適用除外）", "Issued by a local government: exempt"),
      new Text("国又は地方公共団体が発行するものには適用しない", "Not for what the state or a local government issues"),
      Article.LOCAL_GOVERNMENT),
  /** 6か月以内に限り使えるもの. */
  @JsonProperty("short-lived")
  SHORT_LIVED(
      new Text("発行の日から6か月以内に限り使えるもの（適用除外）", "Usable for six months from issue only: exempt"),
      new Text(
          "有効期間が6か月以内で、基準日にこれより長く使える有償ポイントがないもの",
          "Points last six months at most, and on the base date no paid ones last longer"),
      Article.SHORT_LIVED),
  /** 自家型. */
  @JsonProperty("own-use")
  OWN_USE(
      new Text("自家型前払式支払手段", "Prepaid, for own business"),
      new Text("発行者（密接関係者を含む）だけに使えるもの", "Usable with the issuer and those close to it only"),
      Article.OWN_USE),
  /** 第三者型. */
  @JsonProperty("third-party")
  THIRD_PARTY(
      new Text("第三者型前払式支払手段", "Prepaid, for third-party business"),
      new Text("自家型以外のもの", "Whatever is not for own business"),
      Article.THIRD_PARTY);

  private final Provision provision;

  Standing(Text name, Text rule, Text article) {
    this.provision = new Provision(name, rule, article);
  }

  /**
   * A programme whose points end in time is exempt only while no lot outlives that: points that a
   * reversal brought back for longer end the exemption.
   */
  static Standing of(LegalKind issuer, boolean paid, int expiryMonths, Unused unused) {
    if (!paid) {
      return NO_CONSIDERATION;
    }
    if (issuer == LegalKind.MUNICIPALITY) {
      return LOCAL_GOVERNMENT;
    }
    if (LegalKind.isShortLived(expiryMonths) && unused.isShortLived()) {
      return SHORT_LIVED;
    }
    return issuer == LegalKind.OWN_USE ? OWN_USE : THIRD_PARTY;
  }

  /** Whether chapter 2 of the law applies. */
  boolean isBound() {
    return this == OWN_USE || this == THIRD_PARTY;
  }

  Provision provision() {
    return provision;
  }
}
