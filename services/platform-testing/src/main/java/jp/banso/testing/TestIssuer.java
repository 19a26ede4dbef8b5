package jp.banso.testing;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/**
 * An OpenID provider on the loopback: discovery and keys are served over HTTP as Keycloak does, so
 * that the services verify tokens on their real path. The acceptance tests use Keycloak itself.
 */
final class TestIssuer {

  static final String STAFF = "/realms/banso";
  static final String RESIDENTS = "/realms/banso-residents";
  private static final String KEY_ID = "test";
  private static final KeyPair KEYS = keys();
  private static final KeyPair STRANGER = keys();
  private static HttpServer server;

  private TestIssuer() {}

  static synchronized String start() {
    if (server == null) {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      for (String realm : new String[] {STAFF, RESIDENTS}) {
        serve(realm + "/.well-known/openid-configuration", discovery(realm));
        serve(realm + "/protocol/openid-connect/certs", jwks());
      }
      server.start();
    }
    return base();
  }

  static String base() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  static String sign(JwtClaimsBuilder claims) {
    return claims.jws().keyId(KEY_ID).sign(KEYS.getPrivate());
  }

  /** Signed by somebody else under the same key id. */
  static String signByStranger(JwtClaimsBuilder claims) {
    return claims.jws().keyId(KEY_ID).sign(STRANGER.getPrivate());
  }

  static JwtClaimsBuilder claims(String realm) {
    return Jwt.claims().issuer(base() + realm).audience("banso-api").expiresIn(300);
  }

  private static void serve(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          try (var out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private static String discovery(String realm) {
    String issuer = base() + realm;
    return """
        {"issuer":"%1$s","jwks_uri":"%1$s/protocol/openid-connect/certs",
         "token_endpoint":"%1$s/protocol/openid-connect/token",
         "authorization_endpoint":"%1$s/protocol/openid-connect/auth",
         "response_types_supported":["code"],"subject_types_supported":["public"],
         "id_token_signing_alg_values_supported":["RS256"]}
        """
        .formatted(issuer);
  }

  private static String jwks() {
    var key = (RSAPublicKey) KEYS.getPublic();
    return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
        """
        .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()));
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static KeyPair keys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
