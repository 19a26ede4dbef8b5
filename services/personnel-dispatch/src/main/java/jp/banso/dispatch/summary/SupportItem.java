package jp.banso.dispatch.summary;

import java.util.UUID;
import jp.banso.dispatch.request.RequestState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One open request. */
@Schema(name = "SupportItem")
record SupportItem(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000201") UUID id,
    @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
    @Schema(examples = "SUBMITTED") RequestState state) {}
