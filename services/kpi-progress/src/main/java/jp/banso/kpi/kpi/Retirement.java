package jp.banso.kpi.kpi;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a KPI is measured no longer. */
record Retirement(
    @NotBlank @Size(max = 500) @NoMyNumber @Schema(examples = "計画期間の終了") String reason) {}
