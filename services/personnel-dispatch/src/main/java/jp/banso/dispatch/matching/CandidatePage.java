package jp.banso.dispatch.matching;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The candidates on paper. */
@CheckedTemplate(basePath = "")
final class CandidatePage {

  private static final List<Words> HEADINGS =
      List.of(
          new Words("順位", "Rank"),
          new Words("氏名", "Name"),
          new Words("スコア", "Score"),
          Aspect.SKILL_FIT.words(),
          Aspect.AVAILABILITY.words(),
          Aspect.LOCATION.words(),
          Aspect.CONTINUITY.words(),
          new Words("理由", "Reasons"));

  private CandidatePage() {}

  record Line(List<String> cells) {}

  static native TemplateInstance candidates(
      String language,
      String heading,
      String subject,
      String refusedHeading,
      List<String> headings,
      List<Line> ranked,
      List<Line> refused);

  static List<String> headings(Locale locale) {
    return HEADINGS.stream().map(words -> words.in(locale)).toList();
  }

  static TemplateInstance of(CandidatesView view, Locale locale) {
    return candidates(
        locale.getLanguage().equals("en") ? "en" : "ja",
        new Words("候補者一覧", "Candidates").in(locale),
        view.organizationName() + " " + view.title(),
        new Words("条件に合わない人とその理由", "Refused, and why").in(locale),
        headings(locale),
        view.candidates().stream()
            .map(
                it ->
                    new Line(
                        List.of(
                            Integer.toString(it.rank()),
                            it.name(),
                            it.score().toPlainString(),
                            it.value(Aspect.SKILL_FIT).toPlainString(),
                            it.value(Aspect.AVAILABILITY).toPlainString(),
                            it.value(Aspect.LOCATION).toPlainString(),
                            it.value(Aspect.CONTINUITY).toPlainString(),
                            it.factors().stream()
                                .map(factor -> factor.reason().in(locale))
                                .collect(Collectors.joining("\n")))))
            .toList(),
        view.refused().stream()
            .map(
                it ->
                    new Line(
                        List.of(
                            it.name(),
                            it.reasons().stream()
                                .map(refusal -> refusal.reason().in(locale))
                                .collect(Collectors.joining("\n")))))
            .toList());
  }
}
