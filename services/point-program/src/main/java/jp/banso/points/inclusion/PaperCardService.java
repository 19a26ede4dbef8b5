package jp.banso.points.inclusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.points.program.KnownPrograms;
import jp.banso.points.wallet.WalletService;

/** Hands cards over, finds their wallets and blocks them. */
@ApplicationScoped
@Transactional
class PaperCardService {
  private final PaperCards cards;
  private final KnownPrograms programs;
  private final WalletService wallets;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  PaperCardService(
      PaperCards cards,
      KnownPrograms programs,
      WalletService wallets,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.cards = cards;
    this.programs = programs;
    this.wallets = wallets;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  PaperCardView handOver(UUID programId, NewPaperCard request) {
    var program = programs.named(programId);
    wallets.reachedByPaperCard(programId, request.wallet());
    var card = PaperCard.of(program, ids.next(), request, time.instant());
    cards.persistAndFlush(card);
    var view = card.view();
    journal.append("paper-card.handed-over", view.path(), null, view);
    return view;
  }

  PaperCardView correct(UUID program, String number, Version expected, PaperCardCorrection change) {
    var card = cards.forChange(program, number);
    var before = card.view();
    expected.requireMatches(before.version());
    if (change.state() != null) {
      card.become(change.state());
    }
    cards.flush();
    var after = card.view();
    journal.append("paper-card.corrected", after.path(), before, after);
    return after;
  }

  PaperCardView show(UUID program, String number) {
    return cards.numbered(program, number).view();
  }

  PaperCardWallet walletOf(UUID program, String number) {
    var card = cards.numbered(program, number);
    card.mustWork();
    return new PaperCardWallet(card.view().wallet());
  }

  Page<PaperCardView> list(UUID program, PageRequest page) {
    programs.named(program);
    return Page.of(cards.after(program, page), page, card -> card.id().toString(), PaperCard::view);
  }
}
