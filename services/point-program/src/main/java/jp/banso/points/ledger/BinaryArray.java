package jp.banso.points.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/**
 * An array as PostgreSQL keeps it. The driver would write each element as text, which the database
 * would have to read again: a seventh of what a batch cost it. A connection takes them like this
 * when its property {@code binaryTransferEnable} names {@link #OIDS}, and as text when not. To be
 * written only.
 */
final class BinaryArray extends PGobject implements PGBinaryObject {
  /** Those of uuid[], timestamptz[] and date[]. */
  static final String OIDS = "2951,1185,1182";

  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final long serialVersionUID = 1;

  private final transient Collection<?> of;
  private final transient byte[] bytes;

  private <T> BinaryArray(
      String type, int element, int length, Collection<T> of, BiConsumer<ByteBuffer, T> write) {
    setType(type);
    this.of = of;
    var present = (int) of.stream().filter(Objects::nonNull).count();
    bytes = new byte[20 + of.size() * 4 + present * length];
    var out = ByteBuffer.wrap(bytes);
    // One dimension, there may be nulls, what it holds, how many, from which index on
    out.putInt(1).putInt(1).putInt(element).putInt(of.size()).putInt(1);
    for (var each : of) {
      out.putInt(each == null ? -1 : length);
      if (each != null) {
        write.accept(out, each);
      }
    }
  }

  static BinaryArray ids(Collection<UUID> ids) {
    return new BinaryArray(
        "_uuid",
        2950,
        16,
        ids,
        (to, id) -> to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
  }

  static BinaryArray moments(Collection<Instant> moments) {
    return new BinaryArray(
        "_timestamptz",
        1184,
        8,
        moments,
        (to, moment) -> to.putLong(EPOCH.until(moment, ChronoUnit.MICROS)));
  }

  static BinaryArray days(Collection<LocalDate> days) {
    return new BinaryArray(
        "_date",
        1082,
        4,
        days,
        (to, day) -> to.putInt((int) FIRST_DAY.until(day, ChronoUnit.DAYS)));
  }

  @Override
  public int lengthInBytes() {
    return bytes.length;
  }

  @Override
  public void toBytes(byte[] to, int offset) {
    System.arraycopy(bytes, 0, to, offset, bytes.length);
  }

  @Override
  public void setByteValue(byte[] value, int offset) {
    throw new UnsupportedOperationException("never read");
  }

  @Override
  public String getValue() {
    return of.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }
}
