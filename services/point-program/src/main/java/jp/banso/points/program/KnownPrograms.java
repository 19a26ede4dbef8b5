package jp.banso.points.program;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The programmes the caller may see, for the other features. */
@ApplicationScoped
public class KnownPrograms {
  private final Programs programs;

  KnownPrograms(Programs programs) {
    this.programs = programs;
  }

  /** The programme, or the problem that says there is none to be seen. */
  public KnownProgram named(UUID id) {
    return programs.named(id).known();
  }
}
