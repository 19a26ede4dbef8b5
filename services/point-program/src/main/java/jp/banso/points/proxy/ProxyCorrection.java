package jp.banso.points.proxy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change (RFC 7396); what is absent stays as it is. */
record ProxyCorrection(@Schema(nullable = true, examples = "revoked") ProxyState state) {}
