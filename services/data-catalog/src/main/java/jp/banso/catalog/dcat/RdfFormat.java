package jp.banso.catalog.dcat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  /** What the caller asks for first, unless that is something else, such as a page. */
  static Optional<RdfFormat> preferred(List<MediaType> acceptable) {
    MediaType first = acceptable.isEmpty() ? MediaType.WILDCARD_TYPE : acceptable.getFirst();
    String wanted = first.getType() + "/" + first.getSubtype();
    return Stream.of(values()).filter(format -> format.mediaType.equals(wanted)).findFirst();
  }

  String mediaType() {
    return mediaType;
  }

  RDFFormat syntax() {
    return syntax;
  }
}
