package jp.banso.platform.problem;

import java.util.List;

/** The problems of one service, so that constraints find theirs and tests find all texts. */
public interface ProblemCatalog {
  List<ProblemType> all();
}
