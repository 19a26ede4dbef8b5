package jp.banso.catalog.ckan;

/** A refusal in CKAN's words. */
class CkanError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;

  private CkanError(int status, String type, String message) {
    super(message);
    this.status = status;
    this.type = type;
  }

  static CkanError notFound() {
    return new CkanError(404, "Not Found Error", "Not found");
  }

  static CkanError invalid(String message) {
    return new CkanError(409, "Validation Error", message);
  }

  static CkanError badQuery(String message) {
    return new CkanError(400, "Search Query Error", message);
  }

  int status() {
    return status;
  }

  String type() {
    return type;
  }
}
