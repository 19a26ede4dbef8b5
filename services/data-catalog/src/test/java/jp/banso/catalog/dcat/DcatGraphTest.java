package jp.banso.catalog.dcat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.banso.catalog.asset.Refresh;
import jp.banso.catalog.dataset.Licence;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.PublishedFile;
import jp.banso.catalog.publication.Publishers;
import jp.banso.platform.code.LocalGovernments;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DcatGraphTest {

  private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");
  private static final UUID ID = UUID.fromString("01936f2e-7c00-7000-8000-000000000002");

  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void saysTheSameInEverySyntax(RdfFormat format) {
    assertTrue(read(catalog(), format).isIsomorphicWith(read(catalog(), RdfFormat.ttl)));
  }

  /**
   * A cache asks by the tag of the text: two hundred times, because an order by chance is often the
   * same.
   */
  @ParameterizedTest
  @EnumSource(RdfFormat.class)
  void saysTheSameInTheSameLettersEachTime(RdfFormat format) {
    var once = catalog().in(format);
    for (var n = 0; n < 200; n++) {
      assertEquals(once, catalog().in(format));
    }
  }

  @Test
  void meetsTheShapesOfDcatAp() {
    Path shapes =
        Path.of(
            System.getProperty("banso.shared", "../../../shared/data"), "dcat-ap-3.0.1-shapes.ttl");
    assumeTrue(Files.exists(shapes), "the published shapes are not here");
    Model rules = RDFDataMgr.loadModel(shapes.toUri().toString());
    var report =
        ShaclValidator.get()
            .validate(Shapes.parse(rules.getGraph()), read(catalog(), RdfFormat.ttl).getGraph());
    assertEquals(List.of(), report.getEntries().stream().map(Object::toString).toList());
  }

  @Test
  void linksToTheNextPageOnlyWhereThereIsOne() {
    assertTrue(page(1, 101).contains("next"));
    assertTrue(!page(2, 101).contains("hydra:next") && page(2, 101).contains("previous"));
    assertTrue(!page(1, 100).contains("hydra:next"));
  }

  private static String page(int number, long total) {
    return new DcatGraph("http://localhost:8085", new Publishers(new LocalGovernments()))
        .catalog(List.of(), new CatalogPage(number, total, RdfFormat.ttl, "宮城県"))
        .in(RdfFormat.ttl);
  }

  private static DcatGraph catalog() {
    var file =
        new PublishedFile(
            UUID.fromString("01936f2e-7c00-7000-8000-000000000003"),
            ID,
            "利用実績",
            "CSV",
            "text/csv",
            "http://localhost:8085/catalog/v1/distributions/x/file",
            true,
            1024L,
            "00",
            NOON);
    var dataset =
        new PublishedDataset(
            ID,
            "045055",
            "045055-point-use",
            "ポイント事業の利用実績",
            "Point use",
            "月別の集計です。",
            Licence.CC_BY_4_0,
            "SOCI",
            List.of("ポイント"),
            Refresh.MONTHLY,
            LocalDate.of(2025, 4, 1),
            LocalDate.of(2026, 3, 31),
            "企画財政課",
            "opendata@town.example.jp",
            NOON,
            NOON,
            NOON,
            List.of(file));
    return new DcatGraph("http://localhost:8085", new Publishers(new LocalGovernments()))
        .catalog(List.of(dataset), new CatalogPage(1, 1, RdfFormat.ttl, "宮城県"));
  }

  private static Model read(DcatGraph graph, RdfFormat format) {
    Lang syntax =
        switch (format) {
          case ttl -> Lang.TURTLE;
          case jsonld -> Lang.JSONLD11;
          case rdf -> Lang.RDFXML;
        };
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new StringReader(graph.in(format)), "http://localhost/", syntax);
    return model;
  }
}
