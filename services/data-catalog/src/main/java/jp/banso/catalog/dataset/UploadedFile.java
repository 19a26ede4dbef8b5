package jp.banso.catalog.dataset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way into the catalogue. */
record UploadedFile(String title, FileType type, byte[] content) {

  UploadedFile {
    if (content.length == 0) {
      throw DatasetProblem.FILE_IS_EMPTY.with(title);
    }
    type.mustFit(content);
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
