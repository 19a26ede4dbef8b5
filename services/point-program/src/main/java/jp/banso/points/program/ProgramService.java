package jp.banso.points.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.time.JapanTime;
import jp.banso.points.ledger.Ledger;

/** Drafts, opens and closes programmes. */
@ApplicationScoped
@Transactional
class ProgramService {
  private final Programs programs;
  private final LocalGovernments governments;
  private final Ledger ledger;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  ProgramService(
      Programs programs,
      LocalGovernments governments,
      Ledger ledger,
      Journal journal,
      Ids ids,
      InstantSource time) {
    this.programs = programs;
    this.governments = governments;
    this.ledger = ledger;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  ProgramView draft(NewProgram request) {
    if (!governments.existsOn(request.issuer(), JapanTime.today(time))) {
      throw ProgramProblem.ISSUER_UNKNOWN.with(request.issuer());
    }
    var program = Program.draft(ids.next(), request, time.instant());
    programs.persistAndFlush(program);
    var known = program.known();
    ledger.found(known.ledger());
    var view = program.view();
    journal.append("program.drafted", view.path(), null, view);
    return view;
  }

  ProgramView correct(UUID id, Version expected, ProgramCorrection change) {
    var program = programs.forChange(id);
    var before = program.view();
    expected.requireMatches(before.version());
    program.correct(change);
    programs.flush();
    var after = program.view();
    journal.append("program.corrected", after.path(), before, after);
    return after;
  }

  ProgramView show(UUID id) {
    return programs.named(id).view();
  }

  Page<ProgramView> list(PageRequest page) {
    return Page.of(programs.after(page), page, program -> program.id().toString(), Program::view);
  }
}
