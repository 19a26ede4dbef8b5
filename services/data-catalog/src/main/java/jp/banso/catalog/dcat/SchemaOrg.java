package jp.banso.catalog.dcat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.PublishedFile;

/** A dataset in the words that search engines read (schema.org/Dataset). */
record SchemaOrg(PublishedDataset dataset, String publisher, String publicUrl) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** JSON that may stand inside a page: it cannot close the element that holds it. */
  String json() {
    try {
      return JSON.writeValueAsString(shape()).replace("<", "\\u003c");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Object> shape() {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.put("@context", "https://schema.org");
    shape.put("@type", "Dataset");
    shape.put("@id", publicUrl + "/dataset/" + dataset.id());
    shape.put("identifier", dataset.name());
    shape.put("name", dataset.title());
    if (dataset.titleEn() != null) {
      shape.put("alternateName", dataset.titleEn());
    }
    shape.put("description", dataset.description());
    shape.put("url", publicUrl + "/dataset/" + dataset.name() + ".html");
    shape.put("license", dataset.licence().url());
    shape.put("keywords", dataset.keywords());
    shape.put("datePublished", dataset.publishedAt().toString());
    shape.put("dateModified", dataset.modifiedAt().toString());
    if (dataset.periodFrom() != null || dataset.periodTo() != null) {
      shape.put("temporalCoverage", open(dataset.periodFrom()) + "/" + open(dataset.periodTo()));
    }
    shape.put("isAccessibleForFree", true);
    shape.put("creator", Map.of("@type", "GovernmentOrganization", "name", publisher));
    shape.put("distribution", dataset.files().stream().map(SchemaOrg::download).toList());
    return shape;
  }

  private static Map<String, Object> download(PublishedFile file) {
    return Map.of(
        "@type", "DataDownload",
        "name", file.title(),
        "encodingFormat", file.mediaType(),
        "contentUrl", file.url());
  }

  private static String open(Object day) {
    return day == null ? ".." : day.toString();
  }
}
