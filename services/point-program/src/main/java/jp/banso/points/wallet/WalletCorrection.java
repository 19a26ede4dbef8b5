package jp.banso.points.wallet;

import jp.banso.platform.code.LocalGovernmentCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change (RFC 7396); what is absent stays as it is. */
record WalletCorrection(
    @Schema(nullable = true, examples = "045055") LocalGovernmentCode municipality,
    @Schema(nullable = true, examples = "suspended") WalletState state) {}
