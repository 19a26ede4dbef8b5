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

  static Standing of(LegalKind issuer, boolean paid) {
    if (!paid) {
      return NO_CONSIDERATION;
    }
    return switch (issuer) {
      case MUNICIPALITY -> LOCAL_GOVERNMENT;
      case OWN_USE -> OWN_USE;
      case THIRD_PARTY -> THIRD_PARTY;
    };
  }

  /** Whether chapter 2 of the law applies. */
  boolean isBound() {
    return this == OWN_USE || this == THIRD_PARTY;
  }

  Provision provision() {
    return provision;
  }
}
