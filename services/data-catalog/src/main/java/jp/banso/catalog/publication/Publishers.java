package jp.banso.catalog.publication;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernments;

/** What publishers are called, the prefecture before the town, because towns share names. */
@Singleton
public class Publishers {

  private final Map<String, String> names;

  public Publishers(LocalGovernments localGovernments) {
    names =
        localGovernments.all().stream()
            .collect(
                Collectors.toMap(
                    it -> it.code().code6(), Publishers::fullName, (older, newer) -> newer));
  }

  /** The name, or the code itself where the register does not know it. */
  public String nameOf(String code) {
    return names.getOrDefault(code, code);
  }

  private static String fullName(LocalGovernment it) {
    return it.code().isPrefecture() ? it.name() : it.prefecture() + it.name();
  }
}
