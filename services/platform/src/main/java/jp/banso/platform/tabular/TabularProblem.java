package jp.banso.platform.tabular;

import jp.banso.platform.problem.ProblemType;

/**
 * What can be wrong with a table someone sends: first whole files, then single cells of an import.
 */
public enum TabularProblem implements ProblemType {
  FILE_TOO_LARGE(413),
  EMPTY_FILE(422),
  UNREADABLE_FILE(422),
  SUSPICIOUS_FILE(422),
  ENCRYPTED_FILE(422),
  OLD_EXCEL_FILE(422),
  UNSUPPORTED_FILE(415),
  UNSUPPORTED_CHARSET(422),
  MALFORMED_TABLE(422),
  TOO_MANY_ROWS(422),
  TOO_MANY_COLUMNS(422),
  TOO_MANY_CELLS(422),
  CELL_TOO_LONG(422),
  COLUMN_MISSING(422),
  COLUMN_REPEATED(422),
  VALUE_MISSING(422),
  VALUE_TOO_LONG(422),
  VALUE_NOT_A_NUMBER(422),
  VALUE_NOT_A_WHOLE_NUMBER(422),
  VALUE_NOT_A_DATE(422),
  VALUE_NOT_A_CODE(422),
  VALUE_NOT_ALLOWED(422),
  PRIVATE_USE_CHARACTER(422);

  private final int status;

  TabularProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
