package jp.banso.catalog.dataset;

/** A file together with what it is. */
record KeptContent(DistributionView distribution, byte[] content) {}
