/**
 * The catalogue as linked data: DCAT 3 with what DCAT-AP 3 makes mandatory, as Turtle, JSON-LD or
 * RDF/XML. Pages of 100 datasets, linked with hydra, as harvesters expect.
 */
package jp.banso.catalog.dcat;
