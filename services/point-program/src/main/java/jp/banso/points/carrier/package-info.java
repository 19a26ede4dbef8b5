/**
 * 事業者 (carrier): a company that carries points into its own app, card or till. Any may join, and
 * none is special: it applies for scopes in one municipality or prefecture, is contracted, tests,
 * goes live; it may be suspended and, at last, ended. From the test on it has an OAuth client of
 * its own in Keycloak ({@link jp.banso.points.carrier.CarrierIdentity}), whose tokens every service
 * verifies by itself: no request of a carrier asks Keycloak or this package. In the test its tokens
 * read; only a live one's move points. The client's secret is shown once and kept nowhere.
 */
package jp.banso.points.carrier;
