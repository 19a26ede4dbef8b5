package jp.banso.catalog.dataset;

import java.util.Locale;
import java.util.stream.Stream;
import jp.banso.platform.http.MediaTypes;

/** The kinds of file the catalogue keeps itself. */
enum FileType {
  CSV("text/csv"),
  XLSX(MediaTypes.XLSX),
  JSON("application/json"),
  GEOJSON("application/geo+json");

  private final String mediaType;

  FileType(String mediaType) {
    this.mediaType = mediaType;
  }

  static FileType of(String contentType) {
    String plain = contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(type -> type.mediaType.equals(plain))
        .findFirst()
        .orElseThrow(() -> DatasetProblem.FILE_TYPE_NOT_ACCEPTED.with(plain));
  }

  String format() {
    return name();
  }

  String mediaType() {
    return mediaType;
  }
}
