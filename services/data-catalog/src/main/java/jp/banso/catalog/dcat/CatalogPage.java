package jp.banso.catalog.dcat;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/** Which hundred datasets of the catalogue are shown, and how a harvester reaches the others. */
record CatalogPage(int number, long totalItems, RdfFormat format, String publisher) {

  static final int SIZE = 100;

  void describeIn(Model model, String publicUrl) {
    long last = Math.max(1, (totalItems + SIZE - 1) / SIZE);
    Resource page = model.createResource(address(publicUrl, number));
    page.addProperty(RDF.type, model.createResource(DcatGraph.HYDRA + "PagedCollection"));
    say(model, page, "totalItems", Long.toString(totalItems));
    say(model, page, "itemsPerPage", Integer.toString(SIZE));
    say(model, page, "first", address(publicUrl, 1));
    say(model, page, "last", address(publicUrl, last));
    if (number < last) {
      say(model, page, "next", address(publicUrl, number + 1L));
    }
    if (number > 1) {
      say(model, page, "previous", address(publicUrl, number - 1L));
    }
  }

  private String address(String publicUrl, long page) {
    return publicUrl + "/catalog." + format + "?page=" + page;
  }

  private static void say(Model model, Resource page, String what, String value) {
    page.addProperty(model.createProperty(DcatGraph.HYDRA + what), value);
  }
}
