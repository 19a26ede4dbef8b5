package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.util.List;
import jp.banso.dispatch.request.Mode;
import jp.banso.dispatch.request.SupportRequestView;
import jp.banso.dispatch.specialist.SpecialistView;

/**
 * 所在地. Refused: the work is done in a way the person does not work. Work done remotely: 1. On site:
 * 100 ÷ (100 + km) when both places are known; otherwise by code, 1 in the same municipality, 0.8
 * in the same prefecture, 0.5 elsewhere, and the reason says that the places are unknown.
 */
record Location(SupportRequestView request, SpecialistView specialist) {

  private static final BigDecimal HUNDRED = new BigDecimal("100");
  private static final BigDecimal SAME_PREFECTURE = new BigDecimal("0.8");
  private static final BigDecimal ELSEWHERE = new BigDecimal("0.5");

  List<Refusal> refusals() {
    if (request.mode() == Mode.REMOTE && !specialist.remotePossible()) {
      return List.of(
          new Refusal(
              Constraint.MODE,
              new Words("オンラインでの支援に対応していません", "Does not work remotely"),
              List.of()));
    }
    if (request.mode() == Mode.ON_SITE && !specialist.onSitePossible()) {
      return List.of(
          new Refusal(
              Constraint.MODE, new Words("現地での支援に対応していません", "Does not work on site"), List.of()));
    }
    return List.of();
  }

  Factor factor() {
    if (request.mode() != Mode.ON_SITE && specialist.remotePossible()) {
      return factor(
          BigDecimal.ONE, "オンラインで支援できるため、距離を問いません", "Works remotely, so distance does not matter");
    }
    return knownPlaces() ? byDistance() : byCode();
  }

  private boolean knownPlaces() {
    return request.latitude() != null && specialist.latitude() != null;
  }

  private Factor byDistance() {
    var km =
        Distance.km(
            specialist.latitude(), specialist.longitude(), request.latitude(), request.longitude());
    return new Factor(
        Aspect.LOCATION,
        Numbers.ratio(HUNDRED, HUNDRED.add(km)),
        new Words("拠点から支援先まで約%skmです".formatted(km), "About %s km from base".formatted(km)),
        List.of(new NamedFigure("distance", km, "km")));
  }

  private Factor byCode() {
    var unknownJa = "位置が登録されていないため、団体コードで判断します：";
    var unknownEn = "No coordinates are known, judged by code: ";
    if (specialist.baseOrganization().equals(request.organization())) {
      return factor(BigDecimal.ONE, unknownJa + "同じ市区町村", unknownEn + "same municipality");
    }
    return specialist.baseOrganization().regionMatches(0, request.organization(), 0, 2)
        ? factor(SAME_PREFECTURE, unknownJa + "同じ都道府県", unknownEn + "same prefecture")
        : factor(ELSEWHERE, unknownJa + "別の都道府県", unknownEn + "another prefecture");
  }

  private static Factor factor(BigDecimal value, String ja, String en) {
    return new Factor(Aspect.LOCATION, Numbers.factor(value), new Words(ja, en), List.of());
  }
}
