package jp.banso.points.proxy;

/**
 * Who takes a mandate.
 *
 * @param asProxy their pseudonym beside the mandates they have
 * @param asHolder their pseudonym beside the wallet they have, if any; never kept here
 * @param staff whether they are staff
 */
record Acceptor(String asProxy, String asHolder, boolean staff) {}
