package jp.banso.assessment.karte;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.banso.assessment.maturity.MaturityModelView;
import jp.banso.assessment.run.RunView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what the municipality is seen. */
@Schema(name = "KarteBasis")
record KarteBasis(
    @Schema(examples = "BANSO-DX-BASIC") String model,
    @Schema(examples = "1") int edition,
    @Schema(examples = "Banso DX 基礎モデル") String nameJa,
    @Schema(examples = "Banso basic DX model") String nameEn,
    @Schema(
            nullable = true,
            examples = "01936f2e-7c00-7000-8000-000000000301",
            description = "null: no run yet, computed for this page")
        UUID run,
    @Schema(nullable = true, examples = "2024-06-01") LocalDate runAsOf) {

  static KarteBasis of(MaturityModelView model, RunView run) {
    return new KarteBasis(
        model.code(),
        model.edition(),
        model.nameJa(),
        model.nameEn(),
        run == null ? null : run.id(),
        run == null ? null : run.asOf());
  }

  String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }
}
