package jp.banso.load;

import java.time.Duration;
import java.util.Locale;

/** Says what is going on and since when, and ends what goes on for too long. */
final class Progress {

  private static final long BEGIN = System.nanoTime();

  private Progress() {}

  static void say(Object what) {
    System.out.printf(Locale.ROOT, "%6.1f s  %s%n", (System.nanoTime() - BEGIN) / 1e9, what);
  }

  /** Each wait has its limit; this is the one for all of them together. */
  static void endAfter(Duration longest) {
    Thread.ofPlatform()
        .daemon()
        .name("longest")
        .start(
            () -> {
              try {
                Thread.sleep(longest);
              } catch (InterruptedException stopped) {
                return;
              }
              say("This takes too long; where everybody stands:");
              Thread.getAllStackTraces()
                  .forEach(
                      (thread, stack) ->
                          System.out.println(thread + " " + java.util.Arrays.toString(stack)));
              System.exit(2);
            });
  }
}
