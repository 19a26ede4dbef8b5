package jp.banso.platform.trial;

enum Mood {
  CALM,
  URGENT
}
