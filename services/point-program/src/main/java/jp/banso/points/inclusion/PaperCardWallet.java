package jp.banso.points.inclusion;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a till needs to know of a card that works. */
record PaperCardWallet(
    @Schema(
            description = "Whose points are granted or redeemed",
            examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet) {}
