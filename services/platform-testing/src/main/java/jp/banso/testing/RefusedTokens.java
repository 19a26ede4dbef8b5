package jp.banso.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that every service must refuse with 401, by the reason. */
public final class RefusedTokens {

  private RefusedTokens() {}

  public static Map<String, String> all() {
    var officer = Callers.as("prefecture-officer").in("04");
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("expired", TestIssuer.sign(officer.claims().expiresAt(1)));
    tokens.put("wrong audience", TestIssuer.sign(officer.claims().audience("somebody-else")));
    tokens.put(
        "wrong issuer", TestIssuer.sign(officer.claims().issuer("http://localhost/realms/banso")));
    tokens.put("signed by a stranger", TestIssuer.signByStranger(officer.claims()));
    tokens.put("alg none", unsigned(officer.token()));
    tokens.put("tampered", tampered(officer.token()));
    tokens.put("no token at all", "nonsense");
    return tokens;
  }

  private static String unsigned(String token) {
    String header =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                "{\"alg\":\"none\",\"typ\":\"JWT\"}"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return header + "." + token.split("\\.")[1] + ".";
  }

  /** The same signature over a claim of the whole nation. */
  private static String tampered(String token) {
    String[] parts = token.split("\\.");
    String claims =
        new String(
                java.util.Base64.getUrlDecoder().decode(parts[1]),
                java.nio.charset.StandardCharsets.UTF_8)
            .replace("\"jurisdiction\":\"04\"", "\"jurisdiction\":\"*\"");
    String forged =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return parts[0] + "." + forged + "." + parts[2];
  }
}
