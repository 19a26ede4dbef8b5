package jp.banso.points.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.banso.platform.http.Printable;
import jp.banso.platform.tabular.Table;
import jp.banso.platform.tabular.Tabulated;
import jp.banso.points.program.KnownProgram;
import jp.banso.points.program.LegalKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 基準日の報告: a programme on a base date, as the law sees it. */
@Schema(name = "LegalReport")
record LegalReport(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01") UUID program,
    @Schema(examples = "みさと買物ポイント") String programName,
    @Schema(examples = "045055") String issuer,
    @Schema(examples = "third-party") LegalKind legalKind,
    @Schema(examples = "2026-03-31") LocalDate baseDate,
    @Schema(examples = "third-party") Standing standing,
    @Schema(examples = "第三者型前払式支払手段") String standingName,
    @Schema(examples = "自家型以外のもの") String standingRule,
    @Schema(examples = "資金決済法 3条5項") String standingArticle,
    List<LegalFigure> figures)
    implements Printable, Tabulated {

  static LegalReport of(
      KnownProgram program,
      LegalKind kind,
      boolean paid,
      int expiryMonths,
      BaseDate date,
      Unused unused,
      Locale locale) {
    var standing = Standing.of(kind, paid, expiryMonths, unused);
    var provision = standing.provision();
    return new LegalReport(
        program.id(),
        new Text(program.nameJa(), program.nameEn()).in(locale),
        program.issuer(),
        kind,
        date.day(),
        standing,
        provision.name().in(locale),
        provision.rule().in(locale),
        provision.article().in(locale),
        figures(standing, date, unused, locale));
  }

  private static List<LegalFigure> figures(
      Standing standing, BaseDate date, Unused unused, Locale locale) {
    var bound = standing.isBound();
    var duty = Duty.of(standing, unused);
    var over = duty.isOver();
    var own = standing == Standing.OWN_USE;
    var third = standing == Standing.THIRD_PARTY;
    var due = date.deadline();
    return List.of(
        LegalFigure.amount(LegalItem.PAID_UNUSED, bound, unused.paid(), locale),
        LegalFigure.amount(LegalItem.SHORT_LIVED, bound, unused.shortLived(), locale),
        LegalFigure.amount(LegalItem.BASE_DATE_BALANCE, bound, duty.balance(), locale),
        LegalFigure.amount(LegalItem.THRESHOLD, bound, Duty.THRESHOLD, locale),
        LegalFigure.amount(LegalItem.DEPOSIT, over, duty.deposit(), locale),
        LegalFigure.day(LegalItem.DEPOSIT_DEADLINE, over, due, locale),
        LegalFigure.day(LegalItem.NOTIFICATION_DEADLINE, own && over, due, locale),
        LegalFigure.ban(LegalItem.REGISTRATION, third, locale),
        LegalFigure.day(LegalItem.REPORT_DEADLINE, third || own && over, due, locale),
        LegalFigure.ban(LegalItem.REFUND_RESTRICTION, bound, locale),
        LegalFigure.amount(LegalItem.FREE_UNUSED, false, unused.free(), locale),
        LegalFigure.amount(LegalItem.ENDED, false, unused.ended(), locale),
        LegalFigure.amount(LegalItem.LATER_CORRECTIONS, false, unused.later(), locale));
  }

  @Override
  public String html(Locale locale) {
    return new LegalPage(this, locale).html();
  }

  @Override
  public Table table(Locale locale) {
    var page = new LegalPage(this, locale);
    var rows = new ArrayList<List<Object>>();
    rows.add(
        Arrays.asList(page.standing(), standingName, null, null, standingRule, standingArticle));
    for (var it : figures) {
      rows.add(
          Arrays.asList(
              it.name(), page.applies(it), it.amount(), it.day(), it.rule(), it.article()));
    }
    return new Table("legal-report-" + baseDate, page.headings(), rows);
  }
}
