package jp.banso.assessment.karte;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import jp.banso.assessment.grouping.MemberView;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the municipality stands among others, by the latest grouping of the run. */
@Schema(name = "KarteGroup")
record KarteGroup(
    @Schema(nullable = true, examples = "2") Integer group,
    @Schema(nullable = true, examples = "類型2") String nameJa,
    @Schema(nullable = true, examples = "Type 2") String nameEn,
    @Schema(nullable = true, examples = "広域連合で共同運用しているため", description = "Why a person moved it")
        String movedBecause,
    @Schema(description = "Nearest first") List<KartePeer> peers) {

  /** A municipality that stands alike. */
  @Schema(name = "KartePeer")
  record KartePeer(
      @Schema(examples = "044245") String organization,
      @Schema(examples = "大衡村") String name,
      @Schema(examples = "宮城県") String prefecture,
      @Schema(examples = "0.5312") BigDecimal distance) {}

  static KarteGroup of(MemberView place, LocalGovernments register) {
    return new KarteGroup(
        place.group(),
        place.groupNameJa(),
        place.groupNameEn(),
        place.movedBecause(),
        place.peers().stream()
            .map(
                peer -> {
                  var who = register.require(LocalGovernmentCode.of(peer.organization()));
                  return new KartePeer(
                      peer.organization(), who.name(), who.prefecture(), peer.distance());
                })
            .toList());
  }

  String name(Locale locale) {
    return locale.getLanguage().equals("en") ? nameEn : nameJa;
  }
}
