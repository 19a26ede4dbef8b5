package jp.banso.catalog.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatasetStateTest {

  @Test
  void allowsExactlyTheStepsOfThePublicationProcess() {
    Set<String> steps =
        Stream.of(DatasetState.values())
            .flatMap(
                from ->
                    Stream.of(DatasetState.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " " + to))
            .collect(Collectors.toSet());
    assertEquals(
        Set.of(
            "DRAFT REVIEW",
            "REVIEW DRAFT",
            "REVIEW PUBLISHED",
            "PUBLISHED WITHDRAWN",
            "WITHDRAWN DRAFT"),
        steps);
  }
}
