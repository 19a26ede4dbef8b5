package jp.banso.kpi.status;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an organisation stands. */
@Schema(name = "KpiStatus")
record KpiStatusView(@Schema(examples = "045055") String organization, List<KpiStatusItem> items) {}
