package jp.banso.dispatch.request;

/** How urgent it is for the organisation that asks. */
public enum Priority {
  LOW,
  NORMAL,
  HIGH,
  URGENT
}
