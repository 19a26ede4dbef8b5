/**
 * 同意 and 同意の撤回 (consent and its withdrawal): who decided what about a resident's data, when, for
 * which version of the terms, and who wrote it down. The history is only ever added to; what counts
 * now stands in the wallet. Whoever withdraws their consent to take part is unlinked from their
 * wallet at once, everything that led to them is removed, and linking it again needs new consent
 * (decision 0014).
 */
package jp.banso.points.consent;
