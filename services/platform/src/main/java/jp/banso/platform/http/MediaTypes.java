package jp.banso.platform.http;

/** Media types beside JSON. */
public final class MediaTypes {
  public static final String CSV = "text/csv";
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  public static final String SVG = "image/svg+xml";
  public static final String HTML = "text/html";
  public static final String EVENT_STREAM = "text/event-stream";

  /** RFC 7396. */
  public static final String MERGE_PATCH = "application/merge-patch+json";

  private MediaTypes() {}
}
