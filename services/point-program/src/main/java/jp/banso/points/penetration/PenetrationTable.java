package jp.banso.points.penetration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.banso.points.wallet.Channel;

/** Lays wallets out beside the population, with all sums, and withholds what must not be told. */
final class PenetrationTable {
  private static final Comparator<String> SUMS_FIRST =
      Comparator.nullsFirst(
          Comparator.comparing((String name) -> name.equals(Place.OTHER))
              .thenComparing(Comparator.naturalOrder()));

  private final Map<Place, Long> population = new HashMap<>();
  private final Map<Place, Long> wallets = new HashMap<>();
  private final Set<String> areas = new HashSet<>();
  private final Set<String> bands = new HashSet<>();

  private PenetrationTable() {}

  static List<PenetrationRow> of(List<Residents> people, List<Residents> holders) {
    var table = new PenetrationTable();
    for (var each : people) {
      table.areas.add(each.area());
      table.bands.add(each.band());
    }
    for (var each : holders) {
      table.areas.add(each.area());
      table.bands.add(each.band());
    }
    people.forEach(each -> add(table.population, each));
    table.forgetPartialSums(people);
    table.layOut(holders);
    holders.forEach(each -> add(table.wallets, each));
    return table.rows();
  }

  /** To the cell and all the sums it is part of. */
  private static void add(Map<Place, Long> cells, Residents each) {
    for (var area : Arrays.asList(null, each.area())) {
      for (var band : Arrays.asList(null, each.band())) {
        for (var channel : each.channels()) {
          cells.merge(new Place(area, band, channel), each.count(), Long::sum);
        }
      }
    }
  }

  // A sum over areas of which one has no figure would make the share too high
  private void forgetPartialSums(List<Residents> people) {
    var known = new HashSet<List<String>>();
    people.forEach(each -> known.add(Arrays.asList(each.area(), each.band())));
    people.forEach(each -> known.add(Arrays.asList(each.area(), null)));
    population
        .keySet()
        .removeIf(
            place ->
                place.area() == null
                    && !areas.stream()
                        .allMatch(area -> known.contains(Arrays.asList(area, place.band()))));
  }

  // Every cell is there, also where nobody takes part; channels only that somebody uses at all
  private void layOut(List<Residents> holders) {
    var used = new HashSet<String>();
    holders.forEach(each -> used.add(each.channel()));
    for (var area : withSum(areas)) {
      for (var band : withSum(bands)) {
        wallets.put(new Place(area, band, null), 0L);
        for (var channel : Channel.values()) {
          if (used.contains(channel.toString())) {
            wallets.put(new Place(area, band, channel.toString()), 0L);
          }
        }
      }
    }
  }

  private static Set<String> withSum(Set<String> names) {
    var all = new HashSet<>(names);
    all.add(null);
    return all;
  }

  private List<PenetrationRow> rows() {
    var withheld = Withholding.of(wallets, population);
    var rows = new ArrayList<PenetrationRow>();
    wallets.keySet().stream()
        .sorted(
            Comparator.comparing(Place::area, SUMS_FIRST)
                .thenComparing(Place::band, SUMS_FIRST)
                .thenComparing(Place::channel, SUMS_FIRST))
        .forEach(
            place -> {
              var persons = population.get(place.people());
              rows.add(
                  withheld.contains(place)
                      ? PenetrationRow.withheld(place, persons)
                      : PenetrationRow.of(place, wallets.get(place), persons));
            });
    return rows;
  }
}
