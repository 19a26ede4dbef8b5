package jp.banso.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house's rules, for a service: {@code class ArchitectureTest extends ArchitectureRules}. */
public abstract class ArchitectureRules {

  private static final List<String> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private final String root = getClass().getPackageName();
  private final JavaClasses code =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(root);

  @Test
  void featuresFormNoCircles() {
    slices().matching(root + ".(*)..").should().beFreeOfCycles().check(code);
  }

  @Test
  void everyEndpointIsPublicAndSaysWhoMayCallIt() {
    methods()
        .that(isEndpoint())
        .and()
        .areDeclaredInClassesThat()
        .areNotInterfaces() // an interface is a client of somebody else's endpoints
        .should()
        .bePublic()
        .andShould(saysWhoMayCall())
        .allowEmptyShould(true)
        .check(code);
  }

  @Test
  void resourcesLeaveRulesAndQueriesToTheirServices() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("jakarta.persistence.EntityManager")
        .orShould()
        .beAnnotatedWith("jakarta.transaction.Transactional")
        .allowEmptyShould(true)
        .check(code);
  }

  @Test
  void entitiesStayInTheirFeature() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .check(code);
  }

  @Test
  void entitiesCalculateExactly() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .notHaveRawType(double.class)
        .andShould()
        .notHaveRawType(float.class)
        .allowEmptyShould(true)
        .check(code);
  }

  @Test
  void nobodyLooksAtTheClockBehindTheTests() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(code);
  }

  @Test
  void businessCodeDoesNotMentionAreas() {
    assertEquals(
        List.of(),
        sources(Path.of("src"))
            // who is calling is a business question; which area they reach is not
            .filter(
                file ->
                    read(file)
                        .replace("import jp.banso.platform.jurisdiction.Caller;", "")
                        .replace("import jp.banso.platform.jurisdiction.Acting;", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("jurisdiction"))
            .map(Path::getFileName)
            .toList());
  }

  @Test
  void noClassIsLongAndHalfOfAllServicesClassesAreShort() {
    long longest =
        sources(Path.of("src")).mapToLong(ArchitectureRules::linesOfCode).max().orElse(0);
    assertTrue(longest <= 250, () -> "the longest class has " + longest + " lines of code");
    List<Long> all =
        sources(Path.of(".."))
            .filter(file -> !file.toString().matches("../(acceptance|platform-testing)/.*"))
            .map(ArchitectureRules::linesOfCode)
            .sorted()
            .toList();
    long median = all.get((all.size() - 1) / 2);
    assertTrue(median <= 25, () -> "half of the classes have " + median + " lines of code or more");
  }

  @Test
  void noTableIsOpen() {
    assertEquals(List.of(), RlsRules.unprotectedTables());
    assertEquals(List.of(), RlsRules.powersOfTheService());
  }

  private static Stream<Path> sources(Path folder) {
    try {
      return Files.walk(folder)
          .filter(file -> file.toString().contains("src/main/java"))
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("package-info.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long linesOfCode(Path file) {
    return read(file)
        .lines()
        .map(String::strip)
        .filter(
            line ->
                !line.isEmpty()
                    && !line.startsWith("//")
                    && !line.startsWith("*")
                    && !line.startsWith("/*"))
        .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
        .count();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DescribedPredicate<JavaMethod> isEndpoint() {
    return DescribedPredicate.describe(
        "an endpoint",
        method -> VERBS.stream().anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
  }

  private static com.tngtech.archunit.lang.ArchCondition<JavaMethod> saysWhoMayCall() {
    return com.tngtech.archunit.lang.ArchCondition.from(
        DescribedPredicate.describe(
            "say who may call it", method -> marked(method) || marked(method.getOwner())));
  }

  private static boolean marked(com.tngtech.archunit.core.domain.properties.CanBeAnnotated place) {
    return place.isAnnotatedWith("jakarta.annotation.security.RolesAllowed")
        || place.isAnnotatedWith("jakarta.annotation.security.PermitAll");
  }
}
