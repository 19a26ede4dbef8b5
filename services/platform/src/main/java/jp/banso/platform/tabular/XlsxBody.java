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
import jp.banso.platform.http.MediaTypes;

/** Writes lists and tables as a workbook of one sheet. */
@Provider
@Produces(MediaTypes.XLSX)
class XlsxBody implements MessageBodyWriter<Object> {
  private final Tables tables;

  XlsxBody(Tables tables) {
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
    var workbook = XlsxWorkbook.of(table);
    headers.putSingle(HttpHeaders.CONTENT_TYPE, MediaTypes.XLSX);
    headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, tables.disposition(table.name(), "xlsx"));
    body.write(workbook);
  }
}
