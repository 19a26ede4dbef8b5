package jp.banso.points.stamp;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figure itself. */
record GoogleLoyaltyBalance(@Schema(examples = "7/10") String string) {}
