package jp.banso.platform.once;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An answer as it was given the first time. */
record Answer(int status, String location, String tag, byte[] body) {

  Response response(boolean replayed) {
    var response =
        Response.status(status)
            .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
            .header(HttpHeaders.LOCATION, location)
            .entity(body);
    if (tag != null) {
      response.header(HttpHeaders.ETAG, tag);
    }
    if (replayed) {
      response.header("Idempotency-Replayed", "true");
    }
    return response.build();
  }
}
