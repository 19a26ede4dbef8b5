package jp.banso.platform.time;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * A date or moment in a body is text and lies in the years 1 to 9999. One at the end of time is
 * nobody's meaning, and whatever is counted from it overflows.
 */
@Singleton
class OrdinaryDates implements ObjectMapperCustomizer {
  private static final Set<Class<?>> KINDS = Set.of(LocalDate.class, Instant.class);
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  @Override
  public void customize(ObjectMapper mapper) {
    var module = new SimpleModule("ordinary-dates");
    module.setDeserializerModifier(
        new BeanDeserializerModifier() {
          @Override
          public JsonDeserializer<?> modifyDeserializer(
              DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> present) {
            return KINDS.contains(bean.getBeanClass()) ? new Ordinary(present) : present;
          }
        });
    mapper.registerModule(module);
  }

  private static boolean isOrdinary(Object value) {
    return switch (value) {
      case LocalDate day -> !day.isBefore(FIRST) && !day.isAfter(LAST);
      case Instant moment ->
          !moment.isBefore(JapanTime.startOf(FIRST)) && !moment.isAfter(JapanTime.endOf(LAST));
      case null, default -> true;
    };
  }

  private static final class Ordinary extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    Ordinary(JsonDeserializer<?> present) {
      super(present);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> present) {
      return new Ordinary(present);
    }

    @Override
    public Object deserialize(JsonParser text, DeserializationContext context) throws IOException {
      if (!text.hasToken(JsonToken.VALUE_STRING)) {
        throw context.wrongTokenException(
            text, handledType(), JsonToken.VALUE_STRING, "a date is text");
      }
      var value = super.deserialize(text, context);
      if (!isOrdinary(value)) {
        throw context.weirdStringException("", handledType(), "no ordinary date");
      }
      return value;
    }
  }
}
