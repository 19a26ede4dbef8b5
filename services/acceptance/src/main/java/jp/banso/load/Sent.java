package jp.banso.load;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A request, and the ids of the transactions it asks for.
 *
 * @param status the answer that acknowledges it
 * @param bytes as they are to be sent now; the same request but for the caller's token
 */
record Sent(List<UUID> ids, int status, Supplier<byte[]> bytes) {

  static Sent one(UUID id, Supplier<byte[]> bytes) {
    return new Sent(List.of(id), 201, bytes);
  }

  /** A bulk is acknowledged when each of its items is. */
  boolean isAcknowledged(HttpConnection.Answer answer) {
    return answer.status() == status
        && (ids.size() == 1 || answer.body().split("\"status\":201", -1).length == ids.size() + 1);
  }
}
