package jp.banso.points.effect;

/**
 * What is handed to the catalogue.
 *
 * @param draft null when it was handed over before
 * @param askedBefore whether the catalogue may have a part of it from an earlier try
 */
record HandingOver(
    PublicationView publication, CatalogDraft draft, EffectAnalysis analysis, boolean askedBefore) {

  boolean isDone() {
    return draft == null;
  }
}
