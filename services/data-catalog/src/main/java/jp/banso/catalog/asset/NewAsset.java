package jp.banso.catalog.asset;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jp.banso.platform.privacy.NoMyNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An asset as it is registered or corrected. Texts may not hold a My Number. */
record NewAsset(
    @NotNull @Pattern(regexp = "[0-9]{6}") @Schema(examples = "045055") String organization,
    @NotBlank @Size(max = 200) @NoMyNumber @Schema(examples = "指定緊急避難場所台帳") String title,
    @Size(max = 4000) @NoMyNumber @Schema(nullable = true, examples = "町内の避難場所の名称、所在地、収容人数")
        String description,
    @NotBlank @Size(max = 100) @NoMyNumber @Schema(examples = "防災管財課") String ownerDepartment,
    @Size(max = 100) @NoMyNumber @Schema(nullable = true, examples = "防災情報システム") String systemName,
    @Size(max = 200) @NoMyNumber @Schema(nullable = true, examples = "災害対策基本法第49条の4")
        String legalBasis,
    @NotNull @Schema(examples = "ANNUAL") Refresh refresh,
    @NotNull @Schema(examples = "NONE") PersonalData personalData,
    @Pattern(regexp = "under-1000|1000-9999|10000-or-more")
        @Schema(nullable = true, examples = "under-1000")
        String recordCountBand) {}
