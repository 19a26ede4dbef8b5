package jp.banso.catalog.publication;

import java.time.Instant;
import java.util.UUID;

/** A distribution of a published dataset. {@code url} is absolute; sizes are bytes. */
public record PublishedFile(
    UUID id,
    UUID dataset,
    String title,
    String format,
    String mediaType,
    String url,
    boolean keptHere,
    Long byteSize,
    String sha256,
    Instant createdAt) {}
