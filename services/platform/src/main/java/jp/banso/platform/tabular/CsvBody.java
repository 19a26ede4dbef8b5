package jp.banso.platform.tabular;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.problem.DomainException;

/**
 * Writes lists and tables as CSV: UTF-8 with BOM, which Excel understands, or {@code
 * ?charset=windows-31j}.
 */
@Provider
@Produces(MediaTypes.CSV)
class CsvBody implements MessageBodyWriter<Object> {
  static final String UNMAPPABLE = "Banso-Unmappable-Characters";
  static final String UNMAPPABLE_SAMPLE = "Banso-Unmappable-Sample";

  private final Tables tables;

  CsvBody(Tables tables) {
    this.tables = tables;
  }

  @Override
  public boolean isWriteable(Class<?> type, Type declared, Annotation[] notes, MediaType media) {
    return Tables.canBe(type, declared);
  }

  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type declared,
      Annotation[] notes,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    var table = tables.of(answer, declared);
    var bytes = encode(CsvText.of(table), headers);
    headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, tables.disposition(table.name(), "csv"));
    body.write(bytes);
  }

  private byte[] encode(String csv, MultivaluedMap<String, Object> headers) {
    var charset = tables.charset() == null ? "utf-8" : tables.charset().toLowerCase(Locale.ROOT);
    return switch (charset) {
      case "utf-8" -> {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaTypes.CSV + ";charset=UTF-8");
        yield ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8);
      }
      case "windows-31j" -> {
        var text = new OldExcelText();
        var fitting = text.fit(csv);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaTypes.CSV + ";charset=windows-31j");
        headers.putSingle(UNMAPPABLE, text.count());
        if (text.count() > 0) {
          headers.putSingle(UNMAPPABLE_SAMPLE, text.samples());
        }
        yield fitting.getBytes(CsvReading.WINDOWS_31J);
      }
      default -> throw new DomainException(TabularProblem.UNSUPPORTED_CHARSET, charset);
    };
  }
}
