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
@Produces(MediaTypes.SVG)
class PictureWriter implements MessageBodyWriter<Picture> {

  private final Problems language;

  PictureWriter(Problems language) {
    this.language = language;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return Picture.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Picture view,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    headers.putSingle("Content-Type", MediaTypes.SVG + ";charset=utf-8");
    out.write(view.svg(language.locale()).getBytes(StandardCharsets.UTF_8));
  }
}
