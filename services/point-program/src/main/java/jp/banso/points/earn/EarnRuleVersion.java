package jp.banso.points.earn;

import java.time.Instant;
import java.time.LocalDate;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule says from a day on; it never changes. */
@Schema(name = "EarnRuleVersion")
record EarnRuleVersion(
    @Heading(ja = "版", en = "Number") @Schema(examples = "1") int number,
    @Heading(ja = "適用開始日", en = "Valid from")
        @Schema(description = "First day it counts for, in Japan", examples = "2026-10-01")
        LocalDate validFrom,
    @Heading(ja = "条件", en = "Terms") EarnTerms terms,
    @Heading(ja = "作成日時", en = "Created") @Schema(examples = "2026-09-01T00:00:00Z")
        Instant createdAt) {}
