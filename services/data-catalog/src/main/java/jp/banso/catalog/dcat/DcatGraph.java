package jp.banso.catalog.dcat;

import java.io.StringWriter;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import jp.banso.catalog.asset.Refresh;
import jp.banso.catalog.publication.PublishedDataset;
import jp.banso.catalog.publication.PublishedFile;
import jp.banso.catalog.publication.Publishers;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;

/** Builds the graph of a catalogue page or of one dataset. */
class DcatGraph {

  private static final String EU = "http://publications.europa.eu/resource/authority/";
  static final String HYDRA = "http://www.w3.org/ns/hydra/core#";

  private final Model model = ModelFactory.createDefaultModel();
  private final String publicUrl;
  private final Publishers publishers;

  DcatGraph(String publicUrl, Publishers publishers) {
    this.publicUrl = publicUrl;
    this.publishers = publishers;
    model.setNsPrefix("dcat", DCAT.NS);
    model.setNsPrefix("dct", DCTerms.NS);
    model.setNsPrefix("foaf", FOAF.NS);
    model.setNsPrefix("vcard", VCARD4.NS);
    model.setNsPrefix("hydra", HYDRA);
  }

  DcatGraph catalog(Iterable<PublishedDataset> datasets, CatalogPage page) {
    Resource catalog = model.createResource(publicUrl + "/catalog", DCAT.Catalog);
    catalog.addProperty(DCTerms.title, "オープンデータカタログ", "ja");
    catalog.addProperty(DCTerms.title, "Open data catalogue", "en");
    catalog.addProperty(DCTerms.description, "県と市町村が公開するデータの一覧です。", "ja");
    Resource publisher = model.createResource(publicUrl + "/publisher", FOAF.Agent);
    publisher.addProperty(FOAF.name, page.publisher());
    catalog.addProperty(DCTerms.publisher, publisher);
    for (PublishedDataset dataset : datasets) {
      catalog.addProperty(DCAT.dataset, dataset(dataset));
    }
    page.describeIn(model, publicUrl);
    return this;
  }

  Resource dataset(PublishedDataset dataset) {
    Resource node = model.createResource(publicUrl + "/dataset/" + dataset.id(), DCAT.Dataset);
    node.addProperty(DCTerms.identifier, dataset.id().toString());
    node.addProperty(DCTerms.title, dataset.title(), "ja");
    if (dataset.titleEn() != null) {
      node.addProperty(DCTerms.title, dataset.titleEn(), "en");
    }
    node.addProperty(DCTerms.description, dataset.description(), "ja");
    dataset.keywords().forEach(keyword -> node.addProperty(DCAT.keyword, keyword, "ja"));
    node.addProperty(DCTerms.publisher, agent(dataset.organization()));
    node.addProperty(DCAT.contactPoint, contact(dataset));
    node.addProperty(DCTerms.issued, moment(dataset.publishedAt().toString()));
    node.addProperty(DCTerms.modified, moment(dataset.modifiedAt().toString()));
    node.addProperty(DCTerms.accessRights, concept("access-right/PUBLIC", DCTerms.RightsStatement));
    node.addProperty(
        DCTerms.accrualPeriodicity,
        concept("frequency/" + frequency(dataset.refresh()), DCTerms.Frequency));
    if (dataset.theme() != null) {
      node.addProperty(DCAT.theme, model.createResource(EU + "data-theme/" + dataset.theme()));
    }
    period(node, dataset);
    dataset
        .files()
        .forEach(file -> node.addProperty(DCAT.distribution, distribution(file, dataset)));
    return node;
  }

  private Resource agent(String code) {
    Resource agent = model.createResource(publicUrl + "/organization/" + code, FOAF.Agent);
    return agent.addProperty(FOAF.name, publishers.nameOf(code), "ja");
  }

  private Resource contact(PublishedDataset dataset) {
    Resource contact = part(dataset, "contact", VCARD4.Kind);
    contact.addProperty(VCARD4.fn, dataset.contactName());
    if (dataset.contactEmail() != null) {
      contact.addProperty(VCARD4.hasEmail, model.createResource(mail(dataset.contactEmail())));
    }
    return contact;
  }

  // The order a graph is written in follows its labels: were they made up each time, the same
  // dataset
  // would be another text, and a cache could never learn that its copy is still good
  private Resource part(PublishedDataset dataset, String name, Resource type) {
    return model.createResource(new AnonId(dataset.id() + "-" + name)).addProperty(RDF.type, type);
  }

  /** A quoted name before the at sign is a legal address, but not a legal IRI as it stands. */
  private static String mail(String address) {
    try {
      return new URI("mailto", address, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private void period(Resource node, PublishedDataset dataset) {
    if (dataset.periodFrom() == null && dataset.periodTo() == null) {
      return;
    }
    Resource period = part(dataset, "period", DCTerms.PeriodOfTime);
    if (dataset.periodFrom() != null) {
      period.addProperty(DCAT.startDate, dataset.periodFrom().toString(), XSDDatatype.XSDdate);
    }
    if (dataset.periodTo() != null) {
      period.addProperty(DCAT.endDate, dataset.periodTo().toString(), XSDDatatype.XSDdate);
    }
    node.addProperty(DCTerms.temporal, period);
  }

  private Resource distribution(PublishedFile file, PublishedDataset dataset) {
    Resource node =
        model.createResource(publicUrl + "/distribution/" + file.id(), DCAT.Distribution);
    node.addProperty(DCTerms.title, file.title(), "ja");
    node.addProperty(DCAT.accessURL, model.createResource(file.url()));
    node.addProperty(DCAT.mediaType, mediaType(file.mediaType()));
    node.addProperty(
        DCTerms.format, concept("file-type/" + file.format(), DCTerms.MediaTypeOrExtent));
    Resource licence = model.createResource(dataset.licence().url(), DCTerms.LicenseDocument);
    node.addProperty(DCTerms.license, licence);
    if (file.keptHere()) {
      node.addProperty(DCAT.downloadURL, model.createResource(file.url()));
      String size = BigInteger.valueOf(file.byteSize()).toString();
      node.addProperty(DCAT.byteSize, size, XSDDatatype.XSDnonNegativeInteger);
    }
    return node;
  }

  private Resource mediaType(String mediaType) {
    return model.createResource(
        "https://www.iana.org/assignments/media-types/" + mediaType, DCTerms.MediaType);
  }

  private Resource concept(String name, Resource type) {
    return model.createResource(EU + name, type);
  }

  private org.apache.jena.rdf.model.Literal moment(String instant) {
    return model.createTypedLiteral(instant, XSDDatatype.XSDdateTime);
  }

  private static String frequency(Refresh refresh) {
    return refresh.name().toUpperCase(Locale.ROOT);
  }

  String in(RdfFormat format) {
    var text = new StringWriter();
    RDFDataMgr.write(text, model, format.syntax());
    return text.toString();
  }
}
