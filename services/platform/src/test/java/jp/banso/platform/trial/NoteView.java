package jp.banso.platform.trial;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import jp.banso.platform.http.Versioned;

record NoteView(UUID id, String title, String body, Mood mood, long version) implements Versioned {

  @JsonIgnore
  String path() {
    return "/notes/" + id;
  }
}
