package jp.banso.points.exchange;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a carrier checks our signatures with. */
record ExchangeKey(
    @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e09") UUID carrier,
    @Schema(
            description = "What Banso-Signature calls it; another one is shown once it was changed",
            examples = "9c41d07be2a35f68")
        String keyId,
    @Schema(
            description = "64 hexadecimal digits; as text they are the key of the HMAC-SHA-256",
            examples = "5f0c2b7e9a1d4c3e8b6f7a0d1c2e3f405162738495a6b7c8d9e0f1a2b3c4d5e6")
        String key) {
  @Override
  public String toString() {
    return "ExchangeKey[" + carrier + "]";
  }
}
