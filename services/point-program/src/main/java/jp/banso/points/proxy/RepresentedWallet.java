package jp.banso.points.proxy;

import java.time.LocalDate;
import java.util.UUID;
import jp.banso.platform.tabular.Heading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wallet the caller may act for. */
@Schema(name = "RepresentedWallet")
record RepresentedWallet(
    @Heading(ja = "事業", en = "Program") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e01")
        UUID program,
    @Heading(ja = "ウォレット", en = "Wallet") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e04")
        UUID wallet,
    @Heading(ja = "代理", en = "Proxy") @Schema(examples = "019aafc0-3a5e-7c11-8a4e-2f6d1c9b7e21")
        UUID proxy,
    @Heading(ja = "関係", en = "Kind") @Schema(examples = "family") ProxyKind kind,
    @Heading(ja = "範囲", en = "Scope") @Schema(examples = "redeem") ProxyScope scope,
    @Heading(ja = "開始日", en = "From") @Schema(examples = "2026-11-25") LocalDate validFrom,
    @Heading(ja = "終了日", en = "Until") @Schema(examples = "2027-03-31") LocalDate validUntil) {}
