package jp.banso.load;

import java.util.UUID;

/** A request, and the id of the transaction it asks for. */
record Sent(UUID id, byte[] bytes) {}
