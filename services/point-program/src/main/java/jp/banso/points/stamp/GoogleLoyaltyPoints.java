package jp.banso.points.stamp;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure with its label. */
record GoogleLoyaltyPoints(@Schema(examples = "スタンプ") String label, GoogleLoyaltyBalance balance) {

  static GoogleLoyaltyPoints of(String label, String figure) {
    return new GoogleLoyaltyPoints(label, new GoogleLoyaltyBalance(figure));
  }
}
