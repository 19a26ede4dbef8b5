package jp.banso.platform.tabular;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.banso.platform.problem.DomainException;

/**
 * Reads CSV and xlsx. What a file is, its content says; the declared type only decides between
 * commas and tabs.
 */
public final class TabularReader {
  /** 32 MiB: 1,741 municipalities times a thousand answers. */
  public static final int MOST_BYTES = 32 * 1024 * 1024;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private TabularReader() {}

  /**
   * Reads the first visible sheet that holds anything, or the CSV. UTF-8, with or without BOM, and
   * windows-31j are told apart by content.
   *
   * @param contentType as declared; may be null
   * @throws DomainException one of {@link TabularProblem}, or MY_NUMBER_REFUSED when a cell holds a
   *     マイナンバー
   */
  public static Sheet read(byte[] body, String contentType) {
    if (body.length > MOST_BYTES) {
      throw new DomainException(TabularProblem.FILE_TOO_LARGE, (long) MOST_BYTES);
    }
    if (starts(body, OLE2)) {
      throw new DomainException(
          isEncrypted(body) ? TabularProblem.ENCRYPTED_FILE : TabularProblem.OLD_EXCEL_FILE);
    }
    var sheet =
        starts(body, ZIP)
            ? new XlsxReading(XlsxArchive.open(body)).read()
            : CsvReading.read(body, contentType);
    if (sheet.rows().isEmpty()) {
      throw new DomainException(TabularProblem.EMPTY_FILE);
    }
    return sheet;
  }

  // A workbook with a password is an OLE2 container with this stream; its directory is in UTF-16.
  private static boolean isEncrypted(byte[] body) {
    var stream =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(body, StandardCharsets.ISO_8859_1).contains(stream);
  }

  private static boolean starts(byte[] body, byte[] magic) {
    return body.length >= magic.length
        && Arrays.equals(body, 0, magic.length, magic, 0, magic.length);
  }
}
