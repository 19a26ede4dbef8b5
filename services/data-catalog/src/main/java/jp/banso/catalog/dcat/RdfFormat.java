package jp.banso.catalog.dcat;

import org.apache.jena.riot.RDFFormat;

/** The syntaxes in which linked data is handed out; the name is the ending of the address. */
public enum RdfFormat {
  ttl("text/turtle", RDFFormat.TURTLE_PRETTY),
  jsonld("application/ld+json", RDFFormat.JSONLD11),
  rdf("application/rdf+xml", RDFFormat.RDFXML);

  private final String mediaType;
  private final transient RDFFormat syntax;

  RdfFormat(String mediaType, RDFFormat syntax) {
    this.mediaType = mediaType;
    this.syntax = syntax;
  }

  String mediaType() {
    return mediaType;
  }

  RDFFormat syntax() {
    return syntax;
  }
}
