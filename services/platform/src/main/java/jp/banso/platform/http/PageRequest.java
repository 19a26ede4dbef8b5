package jp.banso.platform.http;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import jp.banso.platform.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is asked for: 50 rows, at most 200; 10,000 in a table for a spreadsheet. */
public class PageRequest {

  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int MOST_IN_A_TABLE = 10_000;

  @QueryParam("limit")
  @Parameter(
      description = "Rows a page, 1 to 200 (to 10,000 as CSV or Excel)",
      example = "50",
      schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "10000"))
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "The `next` of the page before")
  String cursor;

  @HeaderParam("Accept")
  @Parameter(hidden = true)
  String accept;

  @Context UriInfo address;

  public int limit() {
    if (limit == null || limit.isBlank()) {
      return table() ? MOST_IN_A_TABLE : USUAL;
    }
    int most = table() ? MOST_IN_A_TABLE : MOST;
    if (!limit.matches("[0-9]{1,6}")
        || Integer.parseInt(limit) < 1
        || Integer.parseInt(limit) > most) {
      throw new DomainException(HttpProblem.PAGE_LIMIT_OUT_OF_RANGE, most);
    }
    return Integer.parseInt(limit);
  }

  /** The key after which the page begins, as this list gave it; null for the first page. */
  public String after() {
    return cursor == null || cursor.isBlank() ? null : Cursor.read(cursor, path());
  }

  /** The same where the key is an identifier; a cursor that somebody made up is refused. */
  public UUID afterId() {
    String key = after();
    try {
      return key == null ? null : UUID.fromString(key);
    } catch (IllegalArgumentException notOurs) {
      throw new DomainException(HttpProblem.CURSOR_NOT_READABLE);
    }
  }

  /** The same where the key is a number. */
  public Long afterNumber() {
    String key = after();
    if (key != null && !key.matches("[0-9]{1,18}")) {
      throw new DomainException(HttpProblem.CURSOR_NOT_READABLE);
    }
    return key == null ? null : Long.valueOf(key);
  }

  String cursor(String key) {
    return Cursor.of(key, path());
  }

  private String path() {
    return address.getPath();
  }

  private boolean table() {
    return accept != null && (accept.contains(MediaTypes.CSV) || accept.contains(MediaTypes.XLSX));
  }
}
