package jp.banso.platform.http;

/** A view of something that can be changed; its version becomes the {@code ETag}. */
public interface Versioned {
  long version();
}
