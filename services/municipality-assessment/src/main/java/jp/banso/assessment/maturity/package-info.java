/**
 * Maturity models (成熟度モデル): by which indicators a municipality is assessed. A model has axes, items
 * (an indicator, its weight and how its value becomes 0 to 100) and levels. Life: draft, then
 * published. A draft may be corrected; a published model never changes, the database refuses it
 * too, so what was scored with it can be scored again. A new version is a new row of the same code
 * with the next edition.
 */
package jp.banso.assessment.maturity;
