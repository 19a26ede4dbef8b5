package jp.banso.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One program of the stack: its process, its log, and whether its end was meant. */
final class Child {
  /** A service writes its class archive at its first end, all five at the same time. */
  private static final int PATIENCE_SECONDS = 45;

  private final String name;
  private final Path log;
  private final Process process;
  private volatile boolean endMeant;

  private Child(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a program with secrets in its environment, never on its command line, where every user
   * of the machine could read them.
   */
  static Child start(
      String name,
      List<String> command,
      Map<String, String> environment,
      Path logs,
      Consumer<Child> died) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // What happens to be set in the shell must not reconfigure the stack.
    builder
        .environment()
        .keySet()
        .removeIf(key -> key.matches("(QUARKUS|KC|BANSO|KEYCLOAK|PG)_?.*|JAVA_.*|JDK_.*|_JAVA.*"));
    builder.environment().putAll(environment);
    Path log = logs.resolve(name + ".log");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      Child child = new Child(name, log, process);
      new BoundedLog(log).follow(name, process.getInputStream());
      process
          .onExit()
          .thenRun(
              () -> {
                if (!child.endMeant) {
                  died.accept(child);
                }
              });
      return child;
    } catch (IOException failure) {
      throw new StackFailure(name + " could not be started: " + failure.getMessage(), failure);
    }
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  boolean alive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Asks the program to end; used to ask several before waiting for each. */
  void ask() {
    endMeant = true;
    process.destroy();
  }

  void stop() {
    ask();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException interrupted) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the program as a power cut would. */
  void kill() {
    endMeant = true;
    process.destroyForcibly().onExit().join();
  }
}
