package jp.banso.platform.tabular;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a row of an import was refused. */
public record RowProblem(
    @Heading(ja = "行", en = "Row")
        @Schema(description = "Row of the file, counted from 1 as Excel does", examples = "7")
        int row,
    @Heading(ja = "列", en = "Column")
        @Schema(
            description = "Heading of the column; null when the row as a whole is meant",
            nullable = true,
            examples = "団体コード")
        String column,
    @Heading(ja = "種類", en = "Code")
        @Schema(description = "Stable kind of the problem", examples = "value-not-a-code")
        String code,
    @Heading(ja = "内容", en = "Detail") @Schema(examples = "「045054」は全国地方公共団体コードではありません。")
        String detail) {}
