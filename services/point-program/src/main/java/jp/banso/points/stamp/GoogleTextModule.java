package jp.banso.points.stamp;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of text. */
record GoogleTextModule(
    @Schema(examples = "reward") String id,
    @Schema(examples = "特典") String header,
    @Schema(examples = "100ポイント") String body) {}
