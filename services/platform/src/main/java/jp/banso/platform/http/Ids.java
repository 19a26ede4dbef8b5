package jp.banso.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Makes ids that sort by the time they were made (UUID version 7, RFC 9562). */
@ApplicationScoped
public class Ids {

  private final InstantSource time;
  private final SecureRandom random = new SecureRandom();
  private long last;

  Ids(InstantSource time) {
    this.time = time;
  }

  /** Strictly growing within one instance, also within one millisecond. */
  public synchronized UUID next() {
    var now = time.instant();
    long micros = now.getNano() / 1000 % 1000;
    // 48 bits of milliseconds and 12 of the fraction, as RFC 9562 section 6.2 method 3 allows
    long stamp = (now.toEpochMilli() << 12) | (micros * 4096 / 1000);
    last = Math.max(stamp, last + 1);
    long most = ((last >>> 12) << 16) | 0x7000 | (last & 0xfff);
    long least = (random.nextLong() >>> 2) | 0x8000000000000000L;
    return new UUID(most, least);
  }
}
