package jp.banso.points.law;

/** Where 資金決済法 says so. */
final class Article {
  static final Text DEFINITION = of("3条1項", "3(1)");
  static final Text BALANCE = of("3条2項", "3(2)");
  static final Text OWN_USE = of("3条4項", "3(4)");
  static final Text THIRD_PARTY = of("3条5項", "3(5)");
  static final Text SHORT_LIVED = of("4条2号", "4(ii)");
  static final Text LOCAL_GOVERNMENT = of("4条3号", "4(iii)");
  static final Text NOTIFICATION = of("5条1項", "5(1)");
  static final Text REGISTRATION = of("7条", "7");
  static final Text DEPOSIT = of("14条1項", "14(1)");
  static final Text REFUND = of("20条", "20");
  static final Text REPORT = of("23条", "23");

  private Article() {}

  private static Text of(String ja, String en) {
    return new Text("資金決済法 " + ja, "Payment Services Act, art. " + en);
  }
}
