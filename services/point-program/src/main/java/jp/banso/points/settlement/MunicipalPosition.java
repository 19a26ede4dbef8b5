package jp.banso.points.settlement;

import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one municipality owes the others and they owe it. */
@Schema(name = "MunicipalPosition")
record MunicipalPosition(
    @Heading(ja = "団体コード", en = "Municipality") @Schema(examples = "045055") String municipality,
    @Heading(ja = "自団体内の利用", en = "Used at home")
        @Schema(description = "Its own points with shops of its own", examples = "98000")
        long own,
    @Heading(ja = "支払（借方）", en = "Debit")
        @Schema(description = "Its points with shops of others", examples = "12000")
        long debit,
    @Heading(ja = "受取（貸方）", en = "Credit")
        @Schema(description = "Points of others with its shops", examples = "15000")
        long credit,
    @Heading(ja = "差引", en = "Net")
        @Schema(description = "Credit less debit; what it receives", examples = "3000")
        long net) {}
