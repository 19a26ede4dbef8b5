package jp.banso.points.stamp;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Locale;

/** Draws a text as a QR code (JIS X 0510) with the quiet zone it needs. A module is one unit. */
final class QrDrawing {
  private static final int QUIET = 4;

  private final ByteMatrix modules;
  private final Locale locale;

  QrDrawing(String text, Locale locale) {
    try {
      this.modules = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
    this.locale = locale;
  }

  @CheckedTemplate(basePath = "stamp")
  static class Templates {
    static native TemplateInstance code(QrDrawing drawing);
  }

  String svg() {
    return Templates.code(this).setLocale(locale).render();
  }

  public int size() {
    return modules.getWidth() + 2 * QUIET;
  }

  /** Each run of dark modules in a row is one rectangle, so that no seam shows between them. */
  public String path() {
    var path = new StringBuilder();
    for (var y = 0; y < modules.getHeight(); y++) {
      for (var x = 0; x < modules.getWidth(); x++) {
        var from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
        }
      }
    }
    return path.toString();
  }

  public boolean japanese() {
    return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
  }
}
