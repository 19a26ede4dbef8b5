package jp.banso.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until a program says it is ready to work. */
final class Ready {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private Ready() {}

  /** Waits for a 200 from the address; fails at once when the program has ended. */
  static void await(Child child, String url) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!child.alive()) {
        throw new StackFailure(
            "%s ended while starting (exit code %d); its log is %s."
                .formatted(child.name(), child.exitCode(), child.log()));
      }
      if (answers(url)) {
        return;
      }
      pause();
    }
    throw new StackFailure(
        "%s was not ready within %d seconds; its log is %s."
            .formatted(child.name(), PATIENCE.toSeconds(), child.log()));
  }

  private static boolean answers(String url) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      throw stopped(interrupted);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException interrupted) {
      throw stopped(interrupted);
    }
  }

  private static StackFailure stopped(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new StackFailure("The start was interrupted.", interrupted);
  }
}
