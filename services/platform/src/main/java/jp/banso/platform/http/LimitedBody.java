package jp.banso.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import jp.banso.platform.problem.DomainException;
import jp.banso.platform.problem.PlatformProblem;

/** Refuses to go on reading a body that is longer than it may be. */
class LimitedBody extends FilterInputStream {

  private long left;

  LimitedBody(InputStream body, long most) {
    super(body);
    left = most;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int some = super.read(bytes, from, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw new DomainException(PlatformProblem.PAYLOAD_TOO_LARGE);
    }
  }
}
