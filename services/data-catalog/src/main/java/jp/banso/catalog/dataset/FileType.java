package jp.banso.catalog.dataset;

import java.util.Locale;
import java.util.stream.Stream;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.tabular.TabularReader;

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

  /**
   * What is handed out as a table must be one, and no zip bomb, and must hold no マイナンバー; the reader
   * of tables refuses those. JSON has been looked through for numbers at the door.
   */
  void mustFit(byte[] content) {
    switch (this) {
      case CSV, XLSX -> {
        if (isZip(content) != (this == XLSX)) {
          throw DatasetProblem.FILE_IS_NOT_OF_ITS_TYPE.with(name());
        }
        TabularReader.read(content, mediaType);
      }
      case JSON, GEOJSON -> JsonFile.mustBeReadable(content, this);
    }
  }

  private static boolean isZip(byte[] content) {
    return content.length > 1 && content[0] == 'P' && content[1] == 'K';
  }

  String format() {
    return name();
  }

  String mediaType() {
    return mediaType;
  }
}
