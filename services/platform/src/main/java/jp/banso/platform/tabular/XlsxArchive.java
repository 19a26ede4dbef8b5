package jp.banso.platform.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.banso.platform.problem.DomainException;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a workbook, unpacked under limits. Only what is really unpacked counts: the sizes a
 * zip declares may lie.
 */
final class XlsxArchive {
  static final long MOST_UNZIPPED = 128L * 1024 * 1024;
  static final int MOST_ENTRIES = 2_000;

  // Sheets of repeated words reach 50; a bomb reaches 1,000. Small files may be as repetitive as
  // they like.
  static final int HIGHEST_RATIO = 100;
  private static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;

  private final Map<String, byte[]> parts = new HashMap<>();
  private final long packed;
  private long unzipped;

  private XlsxArchive(long packed) {
    this.packed = packed;
  }

  static XlsxArchive open(byte[] body) {
    var archive = new XlsxArchive(body.length);
    try (var zip = ZipFile.builder().setByteArray(body).get()) {
      var entries = 0;
      for (var entry : Collections.list(zip.getEntries())) {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
          throw new DomainException(TabularProblem.ENCRYPTED_FILE);
        }
        if (++entries > MOST_ENTRIES) {
          throw new DomainException(TabularProblem.SUSPICIOUS_FILE);
        }
        try (var content = zip.getInputStream(entry)) {
          archive.add(entry.getName(), content);
        }
      }
    } catch (IOException e) {
      throw new DomainException(TabularProblem.UNREADABLE_FILE);
    }
    if (archive.part("xl/workbook.xml") == null) {
      throw new DomainException(TabularProblem.UNSUPPORTED_FILE);
    }
    return archive;
  }

  /** The content of a part, by its path in the archive, or null. */
  byte[] part(String path) {
    return parts.get((path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT));
  }

  private void add(String name, InputStream zip) throws IOException {
    var wanted = name.endsWith(".xml") || name.endsWith(".rels");
    var content = new ByteArrayOutputStream();
    var buffer = new byte[16_384];
    for (var n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
      unzipped += n;
      if (unzipped > MOST_UNZIPPED) {
        throw new DomainException(
            isBomb() ? TabularProblem.SUSPICIOUS_FILE : TabularProblem.FILE_TOO_LARGE,
            MOST_UNZIPPED);
      }
      if (isBomb()) {
        throw new DomainException(TabularProblem.SUSPICIOUS_FILE);
      }
      if (wanted) {
        content.write(buffer, 0, n);
      }
    }
    if (wanted
        && parts.put(name.replace('\\', '/').toLowerCase(Locale.ROOT), content.toByteArray())
            != null) {
      throw new DomainException(TabularProblem.SUSPICIOUS_FILE);
    }
  }

  private boolean isBomb() {
    return unzipped > RATIO_COUNTS_FROM && unzipped / Math.max(packed, 1) > HIGHEST_RATIO;
  }
}
