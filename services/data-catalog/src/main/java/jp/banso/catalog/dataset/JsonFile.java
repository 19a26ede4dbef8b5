package jp.banso.catalog.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Looks through a JSON file without building it: it must be one whole value, and not too deep. */
final class JsonFile {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonFile() {}

  static void mustBeReadable(byte[] content, FileType type) {
    boolean saysWhatItIs = false;
    int values = 0;
    try (var parser = JSON.createParser(content)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        int depth = parser.getParsingContext().getNestingDepth();
        values += depth == 0 ? 1 : 0;
        saysWhatItIs |=
            token == JsonToken.FIELD_NAME && depth == 1 && parser.currentName().equals("type");
      }
    } catch (IOException malformed) {
      throw DatasetProblem.FILE_IS_NOT_OF_ITS_TYPE.with(type);
    }
    if (values != 1 || type == FileType.GEOJSON && !saysWhatItIs) {
      throw DatasetProblem.FILE_IS_NOT_OF_ITS_TYPE.with(type);
    }
  }
}
