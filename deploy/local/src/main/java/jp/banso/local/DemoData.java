package jp.banso.local;

import java.util.function.Consumer;

final class DemoData {
  DemoData(LocalStack stack, Consumer<String> report) {}

  void load() {}
}
