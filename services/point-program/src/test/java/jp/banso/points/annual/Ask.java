package jp.banso.points.annual;

import java.util.Map;
import java.util.UUID;

/**
 * A transaction as it is sent, and what should become of it.
 *
 * @param refusal the slug of the problem, or null where it is posted
 */
record Ask(Map<String, Object> body, String refusal) {

  UUID id() {
    return (UUID) body.get("id");
  }
}
