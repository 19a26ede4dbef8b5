package jp.banso.assessment.grouping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import jp.banso.assessment.maturity.MaturityModelView;
import jp.banso.assessment.run.ScoreView;

/**
 * What a grouping makes of a run's scores. An organisation without a score on some axis has no
 * peers and, by k-means, no group.
 */
record Grouped(List<Group> groups, List<Place> places, BigDecimal silhouette) {

  /** Where one organisation was put; the group is null where it cannot be put anywhere. */
  record Place(String organization, Integer group, BigDecimal silhouette, List<Peer> peers) {}

  static Grouped of(NewGrouping how, MaturityModelView model, List<ScoreView> scores) {
    List<ScoreView> complete = scores.stream().filter(Points::isComplete).toList();
    Points points = Points.of(complete);
    Map<String, List<Peer>> peers = new HashMap<>();
    for (int i = 0; i < complete.size(); i++) {
      peers.put(complete.get(i).organization(), Peer.nearest(points, i, how.mostPeers()));
    }
    return how.method() == Method.BANDS
        ? bands(model, scores, peers)
        : clusters(how, scores, complete, points, peers);
  }

  private static Grouped bands(
      MaturityModelView model, List<ScoreView> scores, Map<String, List<Peer>> peers) {
    List<Group> groups =
        model.levels().stream()
            .map(
                level ->
                    Group.of(
                        level.level(),
                        level.nameJa(),
                        level.nameEn(),
                        scores.stream()
                            .filter(it -> Objects.equals(it.level(), level.level()))
                            .toList()))
            .toList();
    List<Place> places =
        scores.stream()
            .map(
                it ->
                    new Place(
                        it.organization(),
                        it.level(),
                        null,
                        peers.getOrDefault(it.organization(), List.of())))
            .toList();
    return new Grouped(groups, places, null);
  }

  private static Grouped clusters(
      NewGrouping how,
      List<ScoreView> scores,
      List<ScoreView> complete,
      Points points,
      Map<String, List<Peer>> peers) {
    long different = Arrays.stream(points.at()).map(Arrays::toString).distinct().count();
    if (different < how.k()) {
      throw GroupingProblem.TOO_FEW_TO_GROUP.with(different, how.k());
    }
    int[] numbers = KMeans.groups(points.at(), how.k(), how.seedOrUsual());
    double[] fits = Silhouette.of(points, numbers);
    Map<String, Place> placed = new HashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      String organization = complete.get(i).organization();
      placed.put(
          organization,
          new Place(organization, numbers[i], rounded(fits[i]), peers.get(organization)));
    }
    List<Place> places =
        scores.stream()
            .map(ScoreView::organization)
            .map(it -> placed.getOrDefault(it, new Place(it, null, null, List.of())))
            .toList();
    return new Grouped(
        groups(how.k(), complete, numbers),
        places,
        rounded(Arrays.stream(fits).average().orElseThrow()));
  }

  private static List<Group> groups(int k, List<ScoreView> scores, int[] numbers) {
    return IntStream.rangeClosed(1, k)
        .mapToObj(
            number ->
                Group.of(
                    number,
                    "類型" + number,
                    "Type " + number,
                    IntStream.range(0, numbers.length)
                        .filter(i -> numbers[i] == number)
                        .mapToObj(scores::get)
                        .toList()))
        .toList();
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
  }
}
