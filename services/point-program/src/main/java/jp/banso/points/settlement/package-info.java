/**
 * 清算 (settlement): what the issuer owes the shops of a programme for a period, and what
 * municipalities owe each other for it. Life: draft, closed; the periods of a programme follow each
 * other without gap or overlap. A draft shows what would be settled now; closing takes every entry
 * of a shop with effect by the last day that no settlement took before, and fixes the statement.
 * What is recorded later with effect in a closed period, a reversal say, falls into the next one:
 * that is how a settlement is corrected. The points stay in the shops' accounts, so that a use can
 * still be reversed after it was settled; paying happens outside.
 */
package jp.banso.points.settlement;
