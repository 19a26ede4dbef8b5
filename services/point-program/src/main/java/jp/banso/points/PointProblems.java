package jp.banso.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.platform.problem.ProblemCatalog;
import jp.banso.platform.problem.ProblemType;
import jp.banso.points.budget.BudgetProblem;
import jp.banso.points.campaign.CampaignProblem;
import jp.banso.points.carrier.CarrierProblem;
import jp.banso.points.consent.ConsentProblem;
import jp.banso.points.earn.EarnProblem;
import jp.banso.points.effect.EffectProblem;
import jp.banso.points.exchange.ExchangeProblem;
import jp.banso.points.inclusion.PaperCardProblem;
import jp.banso.points.indicator.IndicatorProblem;
import jp.banso.points.law.LegalProblem;
import jp.banso.points.ledger.LedgerProblem;
import jp.banso.points.merchant.MerchantProblem;
import jp.banso.points.penetration.PopulationProblem;
import jp.banso.points.program.ProgramProblem;
import jp.banso.points.proxy.ProxyProblem;
import jp.banso.points.settlement.SettlementProblem;
import jp.banso.points.stamp.StampProblem;
import jp.banso.points.transaction.TransactionProblem;
import jp.banso.points.verification.VerificationProblem;
import jp.banso.points.wallet.WalletProblem;

/** Every failure this service can name. */
@ApplicationScoped
class PointProblems implements ProblemCatalog {

  @Override
  public List<ProblemType> all() {
    return Stream.<ProblemType[]>of(
            ProgramProblem.values(),
            LedgerProblem.values(),
            WalletProblem.values(),
            BudgetProblem.values(),
            MerchantProblem.values(),
            TransactionProblem.values(),
            StampProblem.values(),
            EffectProblem.values(),
            CarrierProblem.values(),
            LegalProblem.values(),
            SettlementProblem.values(),
            PaperCardProblem.values(),
            CampaignProblem.values(),
            EarnProblem.values(),
            ExchangeProblem.values(),
            ConsentProblem.values(),
            ProxyProblem.values(),
            PopulationProblem.values(),
            IndicatorProblem.values(),
            VerificationProblem.values())
        .flatMap(Stream::of)
        .toList();
  }
}
