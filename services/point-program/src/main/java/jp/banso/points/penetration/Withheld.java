package jp.banso.points.penetration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.banso.points.suppression.SumCell;
import jp.banso.points.suppression.Suppression;

/**
 * Which cells must not be told: one to nine persons, nobody at all where fewer than ten live or it
 * is not known how many do, and what would give them away. A layer for each channel, the sum first.
 */
record Withheld(Map<Place, Long> wallets, Map<Place, Long> population) {

  Set<Place> places(List<String> areas, List<String> bands, List<String> channels) {
    var places = new ArrayList<Place>();
    var layers = new ArrayList<List<SumCell>>();
    for (var channel : channels) {
      var layer = new ArrayList<SumCell>();
      for (var area = 0; area < areas.size(); area++) {
        for (var band = 0; band < bands.size(); band++) {
          var place = new Place(areas.get(area), bands.get(band), channel);
          places.add(place);
          layer.add(SumCell.at(area, band, wallets.get(place), isSensitive(place)));
        }
      }
      layers.add(layer);
    }
    var withheld = new HashSet<Place>();
    Suppression.ofPersonsApart(layers).stream().mapToObj(places::get).forEach(withheld::add);
    return withheld;
  }

  private boolean isSensitive(Place place) {
    var count = wallets.get(place);
    return SumCell.isFew(count)
        || count == 0 && population.getOrDefault(place.people(), 0L) < SumCell.FEWEST_PERSONS;
  }
}
