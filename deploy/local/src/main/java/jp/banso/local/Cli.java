package jp.banso.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Behind {@code scripts/start}, {@code scripts/stop} and {@code scripts/token}. */
final class Cli {
  private static final String USAGE =
      """
      start [--demo] [--fresh] [--data DIR] [--port-offset N] [--only MODULE,...|none]
      stop  [--data DIR]
      token [--data DIR] [--port-offset N] [USER | --client CLIENT]   (without: who there is)
      """;

  private StackOptions options = StackOptions.here();
  private boolean demo;
  private boolean client;
  private String name;

  private Cli() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
      String command = rest.isEmpty() ? "" : rest.pop();
      Cli cli = new Cli();
      cli.read(rest);
      switch (command) {
        case "start" -> cli.start();
        case "stop" -> cli.stop();
        case "token" -> cli.token();
        default -> throw new StackFailure("Usage:\n" + USAGE);
      }
    } catch (StackFailure failure) {
      System.err.println(failure.getMessage());
      System.exit(1);
    }
  }

  private void read(Deque<String> rest) {
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      switch (argument) {
        case "--demo" -> demo = true;
        case "--fresh" -> options = options.fresh(true);
        case "--data" -> options = options.data(Path.of(value(argument, rest)));
        case "--port-offset" -> options = options.portOffset(number(value(argument, rest)));
        case "--only" -> options = options.services(some(value(argument, rest)));
        case "--client" -> {
          client = true;
          name = value(argument, rest);
        }
        default -> {
          if (argument.startsWith("-") || name != null) {
            throw new StackFailure("I do not understand " + argument + ". Usage:\n" + USAGE);
          }
          name = argument;
        }
      }
    }
  }

  private void start() throws InterruptedException {
    long begin = System.nanoTime();
    LocalStack stack = LocalStack.start(options, System.out::println);
    System.out.printf("%nBanso is ready after %.0f s.%n", (System.nanoTime() - begin) / 1e9);
    options.services().stream()
        .sorted()
        .forEach(
            service ->
                System.out.printf(
                    "  %-24s %s   %s/q/swagger-ui%n",
                    service.module(), stack.url(service), stack.url(service)));
    System.out.printf("  %-24s %s%n", "Keycloak", stack.keycloakUrl());
    System.out.printf("  %-24s %s%n", "Logs", stack.logs());
    if (demo) {
      new DemoData(stack, System.out::println).load(options.services().stream().sorted().toList());
    }
    System.out.printf(
        "%nA token: scripts/token misato-officer   (scripts/token alone lists the people)%n"
            + "Ctrl-C, or scripts/stop, ends everything; the data stays in %s.%n",
        options.data());
    new CountDownLatch(1).await();
  }

  private void stop() {
    RunFile run = DataFolder.runFile(options.data());
    var launcher = run.launcher();
    launcher.ifPresent(
        process -> {
          process.destroy();
          RunFile.awaitEnd(process, Duration.ofSeconds(90));
        });
    var left = run.endLeftovers();
    if (launcher.isPresent()) {
      System.out.println("Banso is stopped.");
    } else if (left.isEmpty()) {
      System.out.println("Banso was not running.");
    } else {
      System.out.println("Ended what a killed launcher left running: " + String.join(", ", left));
    }
  }

  private void token() {
    if (name == null) {
      new RealmFiles(options.repository()).people().forEach(System.out::println);
      return;
    }
    Tokens tokens = new Tokens(options);
    System.out.println(client ? tokens.client(name) : tokens.user(name));
  }

  private static String value(String argument, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new StackFailure(argument + " needs a value. Usage:\n" + USAGE);
    }
    return rest.pop();
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new StackFailure("--port-offset needs a number, not " + text + ".", notANumber);
    }
  }

  private static Set<Service> some(String modules) {
    return modules.equals("none")
        ? EnumSet.noneOf(Service.class)
        : Arrays.stream(modules.split(",")).map(Service::named).collect(Collectors.toSet());
  }
}
