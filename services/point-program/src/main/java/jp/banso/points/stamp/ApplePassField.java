package jp.banso.points.stamp;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One field of a pass. */
record ApplePassField(
    @Schema(examples = "stamps") String key,
    @Schema(examples = "スタンプ") String label,
    @Schema(examples = "7/10") String value) {}
