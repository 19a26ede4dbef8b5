package jp.banso.points.exchange;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.IOException;

/** The body of an answer, up to more than any honest one needs. */
final class CutOffBody {
  private static final int MOST_BYTES = 65_536;

  private final Buffer bytes = Buffer.buffer();
  private final Promise<Buffer> whole = Promise.promise();

  private CutOffBody() {}

  static Future<Buffer> of(HttpClientResponse response) {
    var body = new CutOffBody();
    response
        .exceptionHandler(body.whole::tryFail)
        .handler(body::take)
        .endHandler(end -> body.whole.tryComplete(body.bytes));
    return body.whole.future();
  }

  private void take(Buffer part) {
    if (bytes.length() + part.length() > MOST_BYTES) {
      whole.tryFail(new IOException("the answer does not end"));
    } else {
      bytes.appendBuffer(part);
    }
  }
}
