package jp.banso.points.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.program.KnownPrograms;

/** Drafts settlements and closes them. */
@ApplicationScoped
@Transactional
class SettlementService {
  private final Settlements settlements;
  private final ShopEntries entries;
  private final CarrierEntries carriers;
  private final KnownPrograms programs;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  SettlementService(
      Settlements settlements,
      ShopEntries entries,
      CarrierEntries carriers,
      KnownPrograms programs,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.settlements = settlements;
    this.entries = entries;
    this.carriers = carriers;
    this.programs = programs;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  SettlementView draft(UUID program, NewSettlement request) {
    var known = programs.named(program);
    var before = settlements.last(program);
    var settlement = Settlement.draft(known, ids.next(), request, before, time.instant());
    settlements.persistAndFlush(settlement);
    var view = settlement.view();
    journal.append("settlement.drafted", view.path(), null, view);
    return view;
  }

  /** Two who close at once meet at the row: the second finds another version. */
  SettlementView correct(UUID program, UUID id, Version expected, SettlementCorrection change) {
    var settlement = settlements.forChange(program, id);
    var before = settlement.view();
    expected.requireMatches(before.version());
    settlement.mustBeDraft();
    if (change.to() != null) {
      settlement.endOn(change.to());
    }
    if (change.closes()) {
      settlement.mustBeOver(JapanTime.today(time));
      settlements.flush();
      settlement.close(entries.take(program, id), carriers.take(program, id), time.instant());
    }
    settlements.flush();
    var after = settlement.view();
    if (!after.equals(before)) {
      journal.append(
          change.closes() ? "settlement.closed" : "settlement.corrected",
          after.path(),
          before,
          after);
    }
    return after;
  }

  SettlementView show(UUID program, UUID id) {
    return settlements.named(program, id).view();
  }

  Page<SettlementView> list(UUID program, PageRequest page) {
    programs.named(program);
    return Page.of(
        settlements.after(program, page), page, one -> one.id().toString(), Settlement::view);
  }

  Page<SettlementLine> lines(UUID program, UUID id, PageRequest page) {
    var closed = settlements.named(program, id).isClosed();
    return Page.of(
        entries.lines(program, id, closed, page),
        page,
        line -> line.merchant().toString(),
        line -> line);
  }

  Page<CarrierLine> carrierLines(UUID program, UUID id, PageRequest page) {
    var closed = settlements.named(program, id).isClosed();
    return Page.of(
        carriers.lines(program, id, closed, page),
        page,
        line -> line.carrier().toString(),
        line -> line);
  }

  /** As many as there are municipalities with shops, and carriers. */
  Page<ClearingLine> clearing(UUID program, UUID id) {
    var settlement = settlements.named(program, id);
    var closed = settlement.isClosed();
    return new Page<>(
        Clearing.of(
            settlement.issuer(),
            entries.uses(program, id, closed),
            carriers.all(program, id, closed),
            settlement.owed()),
        null);
  }

  /** As many as there are municipalities with shops, so one page holds them. */
  Page<MunicipalPosition> positions(UUID program, UUID id) {
    var closed = settlements.named(program, id).isClosed();
    return new Page<>(Netting.of(entries.uses(program, id, closed)), null);
  }

  Page<MunicipalPosition> positionsWithin(LocalDate from, LocalDate to) {
    if (to.isBefore(from) || ChronoUnit.YEARS.between(from, to) > 0) {
      throw SettlementProblem.SETTLEMENT_PERIOD_INVALID.with(from, to);
    }
    return new Page<>(Netting.of(entries.usesWithin(from, to)), null);
  }
}
