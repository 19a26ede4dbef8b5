package jp.banso.dispatch.request;

/** Where the work is to be done. */
public enum Mode {
  ON_SITE,
  REMOTE,
  EITHER
}
