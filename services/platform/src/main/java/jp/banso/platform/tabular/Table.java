package jp.banso.platform.tabular;

import java.util.List;

/**
 * A table to be written.
 *
 * @param name name of the file and of the sheet, without ending; null for the last part of the
 *     address
 * @param headings one per column, already in the language of the reader
 * @param rows text, numbers, booleans, dates, instants or null; text is always written as text
 */
public record Table(String name, List<String> headings, List<List<Object>> rows) {}
