package jp.banso.platform.problem;

/** A named failure; rolls the transaction back and becomes the answer. */
public class DomainException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient Object[] args;

  /**
   * @param args what the problem's detail text names, in the order of its placeholders
   */
  public DomainException(ProblemType type, Object... args) {
    super(type.slug());
    this.type = type;
    this.args = args.clone();
  }

  public ProblemType type() {
    return type;
  }

  public Object[] args() {
    return args.clone();
  }
}
