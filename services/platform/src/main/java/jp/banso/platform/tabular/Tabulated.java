package jp.banso.platform.tabular;

import java.util.Locale;

/** A view that is also a table: it answers text/csv and xlsx from the same address. */
public interface Tabulated {
  /** The table, with headings in that language. */
  Table table(Locale locale);
}
