package jp.banso.points.stamp;

import java.util.List;

/** The fields of a pass, by where they stand. */
record AppleStoreCard(
    List<ApplePassField> primaryFields,
    List<ApplePassField> secondaryFields,
    List<ApplePassField> backFields) {}
