package jp.banso.points.earn;

import java.util.List;

/**
 * What looking after promises found.
 *
 * @param count of those that were looked at
 * @param open those whose grant the ledger does not know
 */
record Looked(int count, List<Promise> open) {}
