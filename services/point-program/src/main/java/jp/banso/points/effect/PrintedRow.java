package jp.banso.points.effect;

import java.util.List;

/** A row as it is printed. */
record PrintedRow(String name, List<String> figures, String rule) {}
