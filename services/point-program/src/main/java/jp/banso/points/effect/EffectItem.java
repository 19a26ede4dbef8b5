package jp.banso.points.effect;

/** A figure of an analysis, with its unit and how it is come by. */
enum EffectItem {
  WALLETS(
      new Text("ウォレット数", "Wallets"),
      Unit.PERSONS,
      new Text("期間の終わりまでに開設されたもの", "Opened by the end of the period")),
  ACTIVE_WALLETS(
      new Text("活動したウォレット数", "Active wallets"),
      Unit.PERSONS,
      new Text("期間中に付与を受けたか利用したウォレット", "With points issued or used in the period")),
  USERS(
      new Text("利用者数", "Users"),
      Unit.PERSONS,
      new Text("ポイントを利用したウォレット", "Wallets that used points")),
  USES(
      new Text("利用回数", "Uses"), Unit.TIMES, new Text("取消は差し引かない", "Times; reversals not deducted")),
  ISSUED(
      new Text("付与ポイント", "Issued"),
      Unit.POINTS,
      new Text("取消を差し引いた付与（スタンプの特典を含む）", "Reversals deducted; stamp rewards included")),
  USED(
      new Text("利用ポイント", "Used"),
      Unit.POINTS,
      new Text("取消を差し引いた利用（事業者への交換を含む）", "Reversals deducted; exchanges with carriers included")),
  EXPIRED(
      new Text("失効ポイント", "Expired"),
      Unit.POINTS,
      new Text("有効期限の経過により失効したもの", "Ended with their last day")),
  AVERAGE_BALANCE(
      new Text("平均残高", "Average balance"),
      Unit.POINTS,
      new Text("各日の終わりの残高の平均", "Mean of the balances at the end of each day")),
  USE_RATE(new Text("利用率", "Use rate"), Unit.RATIO, new Text("利用ポイント ÷ 付与ポイント", "Used / issued")),
  BREAKAGE_RATE(
      new Text("失効率", "Breakage"), Unit.RATIO, new Text("失効ポイント ÷ 付与ポイント", "Expired / issued")),
  LOCAL_SHARE(
      new Text("域内利用率", "Local share"),
      Unit.RATIO,
      new Text("発行者の区域の加盟店での利用ポイント ÷ 利用ポイント", "Used at shops of the issuer's area / used")),
  ACTIVE_RATE(
      new Text("活動率", "Active rate"),
      Unit.RATIO,
      new Text("活動したウォレット数 ÷ ウォレット数", "Active wallets / wallets")),
  VELOCITY(
      new Text("流通速度", "Velocity"),
      Unit.PER_MONTH,
      new Text("1か月あたりの利用ポイント ÷ 平均残高", "Points used per month / average balance"));

  /** What a figure counts. */
  enum Unit {
    PERSONS(new Text("人", "persons")),
    TIMES(new Text("回", "times")),
    POINTS(new Text("ポイント", "points")),
    RATIO(new Text("比率", "ratio")),
    PER_MONTH(new Text("回/月", "times a month"));

    private final Text text;

    Unit(Text text) {
      this.text = text;
    }

    Text text() {
      return text;
    }
  }

  private final Text name;
  private final Unit unit;
  private final Text rule;

  EffectItem(Text name, Unit unit, Text rule) {
    this.name = name;
    this.unit = unit;
    this.rule = rule;
  }

  Text text() {
    return name;
  }

  Text unit() {
    return unit.text();
  }

  boolean isRatio() {
    return unit == Unit.RATIO;
  }

  Text rule() {
    return rule;
  }
}
