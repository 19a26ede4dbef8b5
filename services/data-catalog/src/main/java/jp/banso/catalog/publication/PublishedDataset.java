package jp.banso.catalog.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.catalog.asset.Refresh;
import jp.banso.catalog.dataset.Licence;

/** A published dataset with its files. */
public record PublishedDataset(
    UUID id,
    String organization,
    String name,
    String title,
    String titleEn,
    String description,
    Licence licence,
    String theme,
    List<String> keywords,
    Refresh refresh,
    LocalDate periodFrom,
    LocalDate periodTo,
    String contactName,
    String contactEmail,
    Instant createdAt,
    Instant modifiedAt,
    Instant publishedAt,
    List<PublishedFile> files) {

  PublishedDataset with(List<PublishedFile> itsFiles) {
    return new PublishedDataset(
        id,
        organization,
        name,
        title,
        titleEn,
        description,
        licence,
        theme,
        keywords,
        refresh,
        periodFrom,
        periodTo,
        contactName,
        contactEmail,
        createdAt,
        modifiedAt,
        publishedAt,
        itsFiles);
  }
}
