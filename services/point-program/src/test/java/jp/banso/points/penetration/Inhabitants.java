package jp.banso.points.penetration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.banso.points.suppression.Attacked;
import jp.banso.points.wallet.Channel;

/** Holders of random areas, bands and channels, and the table of them as it is published. */
final class Inhabitants implements Attacked {
  private record Holder(String area, String band, String channel) {
    boolean isIn(PenetrationRow row) {
      return (row.municipality() == null || row.municipality().equals(area))
          && (row.ageBand() == null || row.ageBand().equals(band))
          && (row.channel() == null || row.channel().equals(channel));
    }
  }

  private final List<Holder> holders = new ArrayList<>();
  private final List<PenetrationRow> rows;

  /** Some first of each are the popular ones; few live in some corners, and nobody in others. */
  Inhabitants(Random random, int areas, int bands, int channels, int most) {
    var people = new ArrayList<Residents>();
    for (var area = 0; area < areas; area++) {
      for (var band = 0; band < bands; band++) {
        var persons = random.nextInt(6) == 0 ? random.nextInt(10) : 10 + random.nextInt(990);
        people.add(new Residents("area" + area, "band" + band, null, persons));
      }
    }
    var wallets = new ArrayList<Residents>();
    IntStream.range(0, random.nextInt(most))
        .forEach(
            n -> {
              var holder =
                  new Holder(
                      "area" + popular(random, areas),
                      "band" + popular(random, bands),
                      Channel.values()[popular(random, channels)].toString());
              holders.add(holder);
              wallets.add(new Residents(holder.area, holder.band, holder.channel, 1));
            });
    rows = PenetrationTable.of(people, wallets);
  }

  private static int popular(Random random, int choices) {
    return Math.min(random.nextInt(choices), random.nextInt(choices));
  }

  List<PenetrationRow> rows() {
    return rows;
  }

  BitSet withheld() {
    var withheld = new BitSet();
    IntStream.range(0, rows.size()).filter(i -> rows.get(i).suppressed()).forEach(withheld::set);
    return withheld;
  }

  /** What alone is withheld without the secondary cells. */
  BitSet few() {
    var few = new BitSet();
    IntStream.range(1, rows.size())
        .filter(i -> !in(i).isEmpty() && in(i).size() < 10)
        .forEach(few::set);
    return few;
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public int everybody() {
    return holders.size();
  }

  @Override
  public Set<Integer> in(int cell) {
    var persons = new HashSet<Integer>();
    IntStream.range(0, holders.size())
        .filter(i -> holders.get(i).isIn(rows.get(cell)))
        .forEach(persons::add);
    return persons;
  }

  /** Along every line the parts come to the sum. */
  @Override
  public List<double[]> equations() {
    var equations = new ArrayList<double[]>();
    for (var dimension = 0; dimension < 3; dimension++) {
      for (var sum : rows) {
        if (name(sum, dimension) == null) {
          equations.add(line(sum, dimension));
        }
      }
    }
    return equations;
  }

  private double[] line(PenetrationRow sum, int dimension) {
    var line = new double[rows.size()];
    for (var i = 0; i < line.length; i++) {
      if (isOnLine(rows.get(i), sum, dimension)) {
        line[i] = name(rows.get(i), dimension) == null ? -1 : 1;
      }
    }
    return line;
  }

  private static boolean isOnLine(PenetrationRow row, PenetrationRow sum, int dimension) {
    return IntStream.range(0, 3)
        .allMatch(i -> i == dimension || Objects.equals(name(row, i), name(sum, i)));
  }

  private static String name(PenetrationRow row, int dimension) {
    return Arrays.asList(row.municipality(), row.ageBand(), row.channel()).get(dimension);
  }
}
