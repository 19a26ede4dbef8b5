package jp.banso.points.inclusion;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change (RFC 7396); what is absent stays as it is. */
record PaperCardCorrection(@Schema(nullable = true, examples = "blocked") PaperCardState state) {}
