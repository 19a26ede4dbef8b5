package jp.banso.points.earn;

import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.time.JapanTime;

/** What the list of events is ordered by. */
record EarnEventKey(LocalDate day, UUID id) {
  private static final EarnEventKey BEFORE_ALL = new EarnEventKey(LocalDate.EPOCH, new UUID(0, 0));

  static EarnEventKey of(EarnEvent event) {
    return new EarnEventKey(JapanTime.dayOf(event.reported().occurredAt()), event.reported().id());
  }

  /** After which the page begins. */
  static EarnEventKey after(PageRequest page) {
    var key = page.after();
    if (key == null) {
      return BEFORE_ALL;
    }
    var parts = key.split(" ");
    return new EarnEventKey(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
  }

  /** As it stands in a cursor. */
  @Override
  public String toString() {
    return day + " " + id;
  }
}
