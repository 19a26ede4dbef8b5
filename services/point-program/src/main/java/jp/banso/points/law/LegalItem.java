package jp.banso.points.law;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a legal report says, with the rule and the article it says it by. */
enum LegalItem {
  @JsonProperty("paid-unused")
  PAID_UNUSED(
      new Text("有償ポイントの未使用残高", "Paid points unused"),
      new Text(
          "基準日の終わり（日本時間24時）に有効期限内のもの。有効期限が基準日当日のものと仮押さえ中のものを含む。1ポイントは1円",
          "Within their last day at the end of the base date (24:00 in Japan); those whose last day it is and those held"
              + " are included. A point is a yen"),
      Article.BALANCE),
  @JsonProperty("short-lived")
  SHORT_LIVED(
      new Text("うち6か月以内に限り使えるもの", "Of these, usable for six months only"),
      new Text(
          "発行の日から6か月以内に終わるロット。残高から除く。発行日の分からないロットは除かない",
          "Lots that end within six months of issue; not counted. Lots whose day of issue is not known are counted"),
      Article.SHORT_LIVED),
  @JsonProperty("base-date-balance")
  BASE_DATE_BALANCE(
      new Text("基準日未使用残高", "Unused balance on the base date"),
      new Text("有償の未使用残高から6か月以内のものを除く", "Paid points unused less the short-lived"),
      Article.BALANCE),
  @JsonProperty("threshold")
  THRESHOLD(
      new Text("基準額", "Threshold"),
      new Text("これを超えるとき義務が生じる。ちょうど同額のときは生じない", "Duties begin above it; not at exactly it"),
      Article.DEPOSIT),
  @JsonProperty("deposit")
  DEPOSIT(
      new Text("要供託額", "Deposit required"),
      new Text(
          "基準額を超えるとき、基準日未使用残高の2分の1以上。1円未満は切上げ",
          "Above the threshold at least half of the balance, rounded up to the yen"),
      Article.DEPOSIT),
  @JsonProperty("deposit-deadline")
  DEPOSIT_DEADLINE(
      new Text("供託の期限", "Deposit due"),
      new Text(
          "基準日の翌日から2か月以内。期限が休日でも延ばさず示す",
          "Within two months from the day after; holidays not considered"),
      Article.DEPOSIT),
  @JsonProperty("notification-deadline")
  NOTIFICATION_DEADLINE(
      new Text("自家型発行者の届出の期限", "Notification of own-business issuer due"),
      new Text(
          "自家型で基準額を初めて超えたとき、基準日の翌日から2か月以内",
          "Own business, the first time the threshold is passed: within two months from the day after"),
      Article.NOTIFICATION),
  @JsonProperty("registration")
  REGISTRATION(
      new Text("発行前の登録", "Registration before issue"),
      new Text(
          "第三者型は登録を受けた法人だけが発行できる", "Third-party business: only a registered corporation may issue"),
      Article.REGISTRATION),
  @JsonProperty("report-deadline")
  REPORT_DEADLINE(
      new Text("基準日報告書の期限", "Base date report due"),
      new Text(
          "第三者型と届出をした自家型は、基準日ごとに翌日から2か月以内",
          "Third-party issuers and notified own-business ones: for each base date, within two months from the day after"),
      Article.REPORT),
  @JsonProperty("refund-restriction")
  REFUND_RESTRICTION(
      new Text("払戻しの禁止", "Refunds forbidden"),
      new Text(
          "原則として払い戻せない。発行業務を廃止したときなどは払い戻さなければならない",
          "Forbidden in principle; owed when the issue is ended and in the cases the article names"),
      Article.REFUND),
  @JsonProperty("free-unused")
  FREE_UNUSED(
      new Text("無償ポイントの未使用残高（対象外）", "Free points unused (not counted)"),
      new Text("対価を得ないものは前払式支払手段でない", "Without consideration it is not prepaid"),
      Article.DEFINITION),
  @JsonProperty("ended")
  ENDED(
      new Text("期限切れの有償ポイント（対象外）", "Paid points past their last day (not counted)"),
      new Text("基準日より前に使えなくなったもの", "Could no longer be used before the base date"),
      Article.BALANCE),
  @JsonProperty("later-corrections")
  LATER_CORRECTIONS(
      new Text("基準日後に記帳した訂正（参考・対象外）", "Corrections recorded later (for information, not counted)"),
      new Text(
          "基準日後に記帳し、効力の日時が基準日までの有償ポイントの増減。残高は当日の終わりの帳簿による",
          "Paid points recorded after the day with effect by it. The balance is what stood in the books as the day ended"),
      Article.BALANCE);

  private final Provision provision;

  LegalItem(Text name, Text rule, Text article) {
    this.provision = new Provision(name, rule, article);
  }

  Provision provision() {
    return provision;
  }
}
