package jp.banso.platform.http;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import jp.banso.platform.problem.Problems;

@Provider
@Produces(MediaTypes.HTML)
class PrintableWriter implements MessageBodyWriter<Printable> {

  private final Problems language;

  PrintableWriter(Problems language) {
    this.language = language;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return Printable.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Printable view,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", MediaTypes.HTML + ";charset=utf-8");
    out.write(view.html(language.locale()).getBytes(StandardCharsets.UTF_8));
  }
}
