package jp.banso.points.carrier;

/**
 * What a carrier builds to take exchange orders, in words for the contract: it has nothing else to
 * go by.
 */
final class CarrierContract {
  static final String TAKE =
      """
      What you build at your exchangeUrl. The points of the order are held for you meanwhile: answer accepted once you have given \
      yours, refused if you never will, pending if you do not know yet.

      **Time.** Answer within 5 seconds, to the last byte, in at most 64 KiB, with 200 and this JSON. No answer, any other status, \
      a redirect, other JSON or another order's id mean that nothing is known: the points stay held, and the order is asked about \
      (GET /orders/{id}) after 1 minute, then 2, 4 and so on up to every 6 hours, 20 times in all; then people look into it. What \
      you answer late is therefore not lost: decide, keep it, and say it when you are asked.

      **Duplicates.** The same id may come again, also while you still work on the first, and also after you have answered: it is \
      the same order. Give once, and answer what you decided then. An accepted order never becomes refused, nor the reverse; if you \
      say so all the same, the order is marked with a discrepancy and people look.

      **validUntil.** From that moment on do not accept the order; one you have never heard of by then you answer with 404 when \
      you are asked, and the points are given back. It lies a day after the order.

      **Signature.** Banso-Signature holds one signature, or while the key is being changed two, with a comma between them: \
      `key=<keyId>;sha256=<64 hexadecimal digits>`. Take the one with the keyId you got from GET /carriers/mine/exchange-key; where \
      there is none, ask for your key again. It is the HMAC-SHA-256, with the key's text as the key, over these texts in UTF-8 with a \
      line feed between them: Banso-Timestamp, the method, the path as it was requested (with the path of your exchangeUrl), \
      and the body, which is empty for a GET. Refuse with 401 what does not \
      fit, or whose Banso-Timestamp is more than 5 minutes from your clock.

      **Address.** https, on port 443 unless you are told otherwise, with a certificate a browser would trust, on a public address; private and loopback ones are refused when \
      they are registered and again whenever they are used.

      **Your own requests.** Your client is named by clientId in GET /carriers/mine; its name and secret are handed to you when the \
      test begins. With them and grant_type=client_credentials, POST /realms/banso/protocol/openid-connect/token at the sign-in \
      address you are told gives the token.

      **Trying it.** POST /carriers/mine/exchange-trials has your address asked about an order that does not exist, and says what was \
      understood. Orders come only when you are live.

      **Afterwards.** GET /programs/{program}/exchange-orders shows how each of your orders ended here, \
      POST /programs/{program}/exchange-orders/reconciliations compares your file of a day, and GET /carriers/mine/statement \
      says what you are paid for it.""";

  static final String TELL =
      """
      Asked where the answer to POST /orders did not come or was pending. Answer 404 if you have never heard of the order: until \
      validUntil it is then sent to you again with the same id, after it the points are given back. Time-outs, signature and \
      answers are those of POST /orders.""";

  static final String SIGNATURES =
      "^key=[0-9a-f]{16};sha256=[0-9a-f]{64}(, key=[0-9a-f]{16};sha256=[0-9a-f]{64})?$";

  private CarrierContract() {}
}
