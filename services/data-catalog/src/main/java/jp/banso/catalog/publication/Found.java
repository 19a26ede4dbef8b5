package jp.banso.catalog.publication;

import java.util.List;
import java.util.Map;

/**
 * One page of what was found, how many there are in all, and counts by organisation and keyword.
 */
public record Found(
    long count, List<PublishedDataset> datasets, Map<String, Map<String, Long>> facets) {}
