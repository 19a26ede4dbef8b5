package jp.banso.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * Refuses what JSON can write and the database cannot keep: a NUL, and half of a character (an
 * unpaired surrogate), which the driver would silently turn into a question mark.
 */
@Singleton
class WholeText implements ObjectMapperCustomizer {

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.registerModule(
        new SimpleModule("whole-text").addDeserializer(String.class, new Reader()));
  }

  private static boolean isWhole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char here = text.charAt(i);
      if (here == 0) {
        return false;
      }
      if (Character.isSurrogate(here)) {
        boolean paired =
            i + 1 < text.length() && Character.isSurrogatePair(here, text.charAt(i + 1));
        if (!paired) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static final class Reader extends StringDeserializer {
    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = super.deserialize(parser, context);
      return text == null || isWhole(text)
          ? text
          : (String) context.handleWeirdStringValue(String.class, "", "not whole");
    }
  }
}
