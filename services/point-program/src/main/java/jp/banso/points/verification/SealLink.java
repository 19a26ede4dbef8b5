package jp.banso.points.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A seal, what it says, and what is found.
 *
 * @param said how many transactions it says it seals
 * @param found how many there are
 * @param hashes of those
 */
record SealLink(Seal seal, long said, long found, byte[] hashes) {

  boolean fits(byte[] before) {
    return said == found && MessageDigest.isEqual(seal.hash(), sealed(before));
  }

  private byte[] sealed(byte[] before) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(hashes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
