package jp.banso.kpi.measurement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the prefecture makes of a measurement. */
@Schema(name = "MeasurementStateChange")
record StateChange(
    @NotNull @Schema(examples = "APPROVED") MeasurementState state,
    @Size(max = 500)
        @NoMyNumber
        @Schema(nullable = true, description = "Needed to return it", examples = "分母を確認してください")
        String reason) {}
