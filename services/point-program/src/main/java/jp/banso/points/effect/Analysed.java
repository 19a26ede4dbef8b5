package jp.banso.points.effect;

import java.util.UUID;
import jp.banso.points.program.KnownProgram;

/**
 * What is analysed.
 *
 * @param campaign or null for the whole programme
 * @param nameJa of the campaign, or null
 */
record Analysed(KnownProgram program, UUID campaign, String nameJa, String nameEn) {

  /**
   * Whether a municipality lies in the issuer's area: the issuer itself, or all of a prefecture,
   * whose code has no municipality in it.
   */
  boolean isLocal(String area) {
    var issuer = program.issuer();
    return area.startsWith(issuer.startsWith("000", 2) ? issuer.substring(0, 2) : issuer);
  }
}
