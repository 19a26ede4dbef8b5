package jp.banso.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import jp.banso.platform.http.Page;
import jp.banso.platform.tabular.Heading;
import org.junit.jupiter.api.Test;

/** A list is a table too, and its columns are read by people. */
class HeadingsTest {

  private static Stream<Class<?>> items() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jp.banso.points")
            .stream()
            .filter(it -> it.getSimpleName().endsWith("Resource"))
            .map(JavaClass::reflect)
            .flatMap(it -> Stream.of(it.getDeclaredMethods()))
            .map(Method::getGenericReturnType)
            .filter(it -> it instanceof ParameterizedType page && page.getRawType() == Page.class)
            .map(it -> (Class<?>) ((ParameterizedType) it).getActualTypeArguments()[0]);
  }

  private static Stream<String> unnamed(Class<?> item) {
    return Stream.of(item.getRecordComponents())
        .flatMap(
            it ->
                Stream.concat(
                    isNamed(it)
                        ? Stream.of()
                        : Stream.of(item.getSimpleName() + "." + it.getName()),
                    isNested(it) ? unnamed(it.getType()) : Stream.of()));
  }

  private static boolean isNamed(RecordComponent component) {
    return component.getAccessor().isAnnotationPresent(Heading.class);
  }

  private static boolean isNested(RecordComponent component) {
    return component.getType().isRecord()
        && component.getType().getPackageName().startsWith("jp.banso.points");
  }

  @Test
  void everyColumnOfEveryListHasANameInBothLanguages() {
    assertTrue(items().count() > 20);
    assertEquals(List.of(), items().distinct().flatMap(HeadingsTest::unnamed).toList());
  }
}
