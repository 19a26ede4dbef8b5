package jp.banso.points.law;

/** A figure as it is printed. */
record PrintedFigure(String name, String applies, String value, String rule, String article) {}
