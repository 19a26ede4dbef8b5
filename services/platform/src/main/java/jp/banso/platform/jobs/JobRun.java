package jp.banso.platform.jobs;

/** A job while it runs. */
public interface JobRun {

  /** Shows progress at once, whatever becomes of the work. */
  void progress(long done, long total, String unit);

  /** Whether somebody asked to stop; a handler that looks may end early. */
  boolean cancelled();
}
