package jp.banso.platform.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * A table, a picture and a page are text, a workbook is bytes: the scanner gives them the schema of
 * the JSON beside them, and a generated client would then parse them.
 */
final class Representations {

  private static final Set<String> TEXT =
      Set.of("text/csv", "text/html", "image/svg+xml", "text/turtle", "text/event-stream");
  private static final Set<String> BYTES =
      Set.of("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final Map<String, String> LOOK =
      Map.of(
          "text/html", "<!doctype html><html lang=\"ja\">…</html>",
          "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\">…</svg>");

  private final OpenAPI api;
  private final CsvExamples tables;

  Representations(OpenAPI api, CsvExamples tables) {
    this.api = api;
    this.tables = tables;
  }

  void write() {
    Schemas.operations(api)
        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
        .filter(response -> response.getContent() != null)
        .forEach(response -> response.getContent().getMediaTypes().forEach(this::write));
  }

  private void write(String name, MediaType type) {
    if (TEXT.contains(name)) {
      Object example = name.equals("text/csv") ? tables.of(type.getSchema()) : LOOK.get(name);
      type.setSchema(text(null));
      if (type.getExample() == null && example != null) {
        type.setExample(example);
      }
    } else if (BYTES.contains(name)) {
      type.setSchema(text("binary"));
    }
  }

  private static Schema text(String format) {
    return OASFactory.createSchema().type(List.of(SchemaType.STRING)).format(format);
  }
}
