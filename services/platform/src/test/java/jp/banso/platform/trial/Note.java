package jp.banso.platform.trial;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

@Entity
class Note {

  @Id private UUID id;
  private String organizationCode;
  private String title;
  private String body;

  @Enumerated(EnumType.STRING)
  private Mood mood;

  private LocalDate due;
  @Version private long version;

  protected Note() {}

  static Note write(UUID id, NewNote request) {
    var note = new Note();
    note.id = id;
    note.organizationCode = request.organization();
    note.rewrite(request);
    return note;
  }

  void rewrite(NewNote request) {
    title = request.title();
    body = request.body();
    mood = request.mood();
    due = request.due();
  }

  NoteView view() {
    return new NoteView(id, title, body, mood, version);
  }
}
