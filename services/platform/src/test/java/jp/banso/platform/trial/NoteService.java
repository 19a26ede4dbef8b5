package jp.banso.platform.trial;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;

@ApplicationScoped
@Transactional
class NoteService {

  /** How often the work behind a POST was begun. */
  static final AtomicInteger BEGUN = new AtomicInteger();

  private final Notes notes;
  private final Journal journal;
  private final Ids ids;

  NoteService(Notes notes, Journal journal, Ids ids) {
    this.notes = notes;
    this.journal = journal;
    this.ids = ids;
  }

  NoteView write(NewNote request) {
    BEGUN.incrementAndGet();
    var note = Note.write(ids.next(), request);
    notes.persistAndFlush(note);
    journal.append("note.written", note.view().path(), null, note.view());
    return note.view();
  }

  /** As a service should: what is wrong shows before the answer is made. */
  NoteView rewrite(UUID id, Version expected, NewNote request) {
    var note = notes.named(id);
    expected.requireMatches(note.view().version());
    var before = note.view();
    note.rewrite(request);
    notes.flush();
    journal.append("note.rewritten", before.path(), before, note.view());
    return note.view();
  }

  /** As a service should not: what is wrong shows only at commit. */
  NoteView rewriteLate(UUID id, Version expected, NewNote request) {
    var note = notes.named(id);
    expected.requireMatches(note.view().version());
    note.rewrite(request);
    return note.view();
  }

  NoteView show(UUID id) {
    return notes.named(id).view();
  }

  Page<NoteView> list(PageRequest page) {
    return Page.of(notes.after(page), page, note -> note.view().id().toString(), Note::view);
  }
}
