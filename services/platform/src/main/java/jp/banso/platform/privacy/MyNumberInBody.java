package jp.banso.platform.privacy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;

/**
 * Refuses a body that holds a マイナンバー in any text, whether or not the field is known. Tables are
 * checked cell by cell where they are read ({@code TabularReader}).
 */
@Provider
@ConstrainedTo(
    RuntimeType.SERVER) // what a neighbour answers is its reader's to judge, and to bound
class MyNumberInBody implements ReaderInterceptor {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var type = context.getMediaType();
    var json = isJson(type);
    if (json || isText(type)) {
      var body = context.getInputStream().readAllBytes();
      if (json ? inJson(body) : MyNumber.appearsIn(new String(body, StandardCharsets.UTF_8))) {
        throw new DomainException(PlatformProblem.MY_NUMBER_REFUSED);
      }
      context.setInputStream(new ByteArrayInputStream(body));
    }
    return context.proceed();
  }

  private static boolean inJson(byte[] body) throws IOException {
    try (var parser = JSON.createParser(body)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        var text = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
        if (text && MyNumber.appearsIn(parser.getText())) {
          return true;
        }
      }
      return false;
    } catch (JsonProcessingException e) {
      return false; // the body reader reports what is malformed, with its place
    }
  }

  private static boolean isJson(MediaType type) {
    return type != null
        && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
  }

  private static boolean isText(MediaType type) {
    return type != null && type.getType().equals("text") && type.getSubtype().equals("plain");
  }
}
