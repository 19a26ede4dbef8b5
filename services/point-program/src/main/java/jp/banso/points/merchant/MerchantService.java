package jp.banso.points.merchant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.points.ledger.AccountKind;
import jp.banso.points.ledger.Ledger;
import jp.banso.points.program.KnownPrograms;

/** Registers the shops of a programme. */
@ApplicationScoped
@Transactional
public class MerchantService {
  private final Merchants merchants;
  private final KnownPrograms programs;
  private final Ledger ledger;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  MerchantService(
      Merchants merchants,
      KnownPrograms programs,
      Ledger ledger,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.merchants = merchants;
    this.programs = programs;
    this.ledger = ledger;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  MerchantView register(UUID programId, NewMerchant request) {
    var program = programs.named(programId);
    var merchant = Merchant.of(program, ids.next(), request, time.instant());
    merchants.persistAndFlush(merchant);
    ledger.open(program.ledger(), merchant.id(), AccountKind.MERCHANT, programId, null);
    var view = merchant.view();
    journal.append("merchant.registered", view.path(), null, view);
    return view;
  }

  MerchantView correct(UUID program, UUID id, Version expected, MerchantCorrection change) {
    var merchant = merchants.forChange(program, id);
    var before = merchant.view();
    expected.requireMatches(before.version());
    merchant.correct(change);
    merchants.flush();
    ledger.close(program, id, merchant.isClosed());
    var after = merchant.view();
    journal.append("merchant.corrected", after.path(), before, after);
    return after;
  }

  MerchantView show(UUID program, UUID id) {
    return merchants.named(program, id).view();
  }

  Page<MerchantView> list(UUID program, PageRequest page) {
    programs.named(program);
    return Page.of(
        merchants.after(program, page), page, merchant -> merchant.id().toString(), Merchant::view);
  }

  /** Refuses a person who rings up for another shop. */
  public void mustBeRungUpBy(UUID program, UUID id, String subject) {
    if (!merchants.named(program, id).isRungUpBy(subject)) {
      throw MerchantProblem.NOT_YOUR_SHOP.with(id);
    }
  }

  /**
   * Refuses a merchant who is not the shop's operator: that anybody may ring up for it shows nobody
   * what it is paid.
   *
   * @param merchant who asks as a merchant, or null for staff
   */
  public void mustBeShownTo(UUID program, UUID id, String merchant) {
    var shop = merchants.named(program, id);
    if (merchant != null && !shop.isOperatedBy(merchant)) {
      throw MerchantProblem.NOT_YOUR_SHOP.with(id);
    }
  }

  /** Refuses a shop that no longer takes part. */
  public void mustBeOpen(UUID program, UUID id) {
    if (merchants.named(program, id).isClosed()) {
      throw MerchantProblem.SHOP_CLOSED.with(id);
    }
  }
}
