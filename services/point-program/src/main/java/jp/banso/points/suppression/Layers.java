package jp.banso.points.suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The planes of a table: itself, or every two of its layers. */
final class Layers {

  private Layers() {}

  static List<Plane> alone(List<SumCell> cells) {
    return List.of(
        new Plane(
            IntStream.range(0, cells.size())
                .mapToObj(i -> Step.raising(cells.get(i), i))
                .toList()));
  }

  static List<Plane> paired(List<List<SumCell>> layers) {
    var planes = new ArrayList<Plane>();
    for (var one = 0; one < layers.size(); one++) {
      for (var other = one + 1; other < layers.size(); other++) {
        planes.add(new Plane(steps(layers.getFirst(), one, other)));
      }
    }
    return planes;
  }

  // A layer and the sum of all go the same way, two layers opposite ways; the whole is shown and
  // cannot move
  private static List<Step> steps(List<SumCell> cells, int one, int other) {
    var size = cells.size();
    return IntStream.range(one == 0 ? 1 : 0, size)
        .mapToObj(
            i ->
                one == 0
                    ? Step.raising(cells.get(i), i, other * size + i)
                    : Step.shifting(cells.get(i), one * size + i, other * size + i))
        .toList();
  }
}
