package jp.banso.platform.journal;

import java.time.Instant;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the journal as an auditor reads it; before and after are JSON texts. */
@Schema(name = "AuditEvent")
record AuditEvent(
    @Schema(examples = "17") @Heading(ja = "番号", en = "Id") long id,
    @Schema(examples = "045055") @Heading(ja = "地域", en = "Area") String area,
    @Schema(examples = "kpi.defined") @Heading(ja = "種類", en = "Type") String type,
    @Schema(examples = "/kpis/online-rate") @Heading(ja = "対象", en = "Subject") String subject,
    @Schema(examples = "f3b1c2d4-0000-4000-8000-000000000001") @Heading(ja = "操作者ID", en = "Caller")
        String caller,
    @Schema(examples = "美里 太郎") @Heading(ja = "操作者", en = "Name") String callerName,
    @Schema(examples = "2026-11-23T00:00:00Z") @Heading(ja = "日時", en = "Recorded")
        Instant recordedAt,
    @Schema(nullable = true, examples = "{\"version\":0}") @Heading(ja = "変更前", en = "Before")
        String before,
    @Schema(nullable = true, examples = "{\"version\":1}") @Heading(ja = "変更後", en = "After")
        String after) {}
