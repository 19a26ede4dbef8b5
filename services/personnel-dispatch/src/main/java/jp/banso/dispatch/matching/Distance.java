package jp.banso.dispatch.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Great-circle distance by the haversine formula on a sphere of the mean radius of the earth
 * (6371.0088 km, IUGG); StrictMath, so that every machine gets the same. Kilometres, one decimal.
 */
final class Distance {

  private static final double RADIUS_KM = 6371.0088;

  private Distance() {}

  static BigDecimal km(
      BigDecimal latitude, BigDecimal longitude, BigDecimal toLatitude, BigDecimal toLongitude) {
    var fromPhi = StrictMath.toRadians(latitude.doubleValue());
    var toPhi = StrictMath.toRadians(toLatitude.doubleValue());
    var deltaPhi = (toPhi - fromPhi) / 2;
    var deltaLambda = StrictMath.toRadians(toLongitude.subtract(longitude).doubleValue()) / 2;
    var chord =
        square(StrictMath.sin(deltaPhi))
            + StrictMath.cos(fromPhi) * StrictMath.cos(toPhi) * square(StrictMath.sin(deltaLambda));
    var km = 2 * RADIUS_KM * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, chord)));
    return BigDecimal.valueOf(km).setScale(1, RoundingMode.HALF_UP);
  }

  private static double square(double value) {
    return value * value;
  }
}
