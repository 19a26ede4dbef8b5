package jp.banso.platform.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MyNumberAtTheDoorTest {
  record Note(String text) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"unknown\":{\"deep\":[\"1234 5678 9018\"]}}",
        "{\"123456789018\":1}",
        "\"\\uff11234-5678-9018\"",
      })
  void refusesANumberAnywhereInJson(String body) {
    refuses("application/json", body);
    refuses("application/merge-patch+json", body);
  }

  @Test
  void refusesANumberInPlainText() {
    refuses("text/plain", "私の番号は1234-5678-9018です");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"amount\":123456789018}", "{\"text\":\"123456789012\"}", "{broken", ""})
  void handsTheBodyOnUnchanged(String body) throws IOException {
    assertEquals(body, read("application/json", body));
  }

  @Test
  void leavesOtherBodiesToTheirReaders() throws IOException {
    assertEquals("123456789018", read("application/octet-stream", "123456789018"));
  }

  @Test
  void readsNoNumberIntoText() {
    var json = new ObjectMapper();
    new TextStaysText().customize(json);
    assertThrows(
        InvalidFormatException.class, () -> json.readValue("{\"text\":123456789018}", Note.class));
  }

  private static void refuses(String type, String body) {
    assertEquals(
        PlatformProblem.MY_NUMBER_REFUSED,
        assertThrows(DomainException.class, () -> read(type, body)).type());
  }

  private static Object read(String type, String body) throws IOException {
    var stream =
        new AtomicReference<InputStream>(
            new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    var context =
        (ReaderInterceptorContext)
            Proxy.newProxyInstance(
                MyNumberAtTheDoorTest.class.getClassLoader(),
                new Class<?>[] {ReaderInterceptorContext.class},
                (proxy, method, args) ->
                    switch (method.getName()) {
                      case "getMediaType" -> MediaType.valueOf(type);
                      case "getInputStream" -> stream.get();
                      case "setInputStream" -> stream.getAndSet((InputStream) args[0]);
                      default -> new String(stream.get().readAllBytes(), StandardCharsets.UTF_8);
                    });
    return new MyNumberInBody().aroundReadFrom(context);
  }
}
