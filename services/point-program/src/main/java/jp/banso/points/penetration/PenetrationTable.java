package jp.banso.points.penetration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    holders.forEach(each -> add(table.wallets, each));
    return table.rows(holders);
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
  private List<PenetrationRow> rows(List<Residents> holders) {
    var used = new HashSet<String>();
    holders.forEach(each -> used.add(each.channel()));
    var places = new ArrayList<Place>();
    for (var area : withSum(areas)) {
      for (var band : withSum(bands)) {
        withSum(used).forEach(channel -> places.add(new Place(area, band, channel)));
      }
    }
    places.forEach(place -> wallets.putIfAbsent(place, 0L));
    var withheld =
        new Withheld(wallets, population).places(withSum(areas), withSum(bands), withSum(used));
    return places.stream().map(place -> row(place, withheld.contains(place))).toList();
  }

  private static List<String> withSum(Set<String> names) {
    var all = new ArrayList<>(names);
    all.add(null);
    all.sort(SUMS_FIRST);
    return all;
  }

  private PenetrationRow row(Place place, boolean withheld) {
    var persons = population.get(place.people());
    return withheld
        ? PenetrationRow.withheld(place, persons)
        : PenetrationRow.of(place, wallets.get(place), persons);
  }
}
