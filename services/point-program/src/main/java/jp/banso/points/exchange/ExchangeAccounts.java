package jp.banso.points.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.banso.points.carrier.KnownCarrier;
import jp.banso.points.carrier.KnownCarriers;
import jp.banso.points.ledger.Database;

/** Where a programme's points lie that carriers took, for the other features. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ExchangeAccounts {
  // From one carrier to the next in the index, however many orders each has
  private static final String CARRIERS =
      """
      with recursive next as (
        (select program_id, carrier_id from exchange_order where program_id = ? order by carrier_id limit 1)
        union all
        select n.program_id, (select o.carrier_id from exchange_order o
                              where o.program_id = n.program_id and o.carrier_id > n.carrier_id
                              order by o.carrier_id limit 1)
        from next n where n.carrier_id is not null)
      select carrier_id from next where carrier_id is not null""";

  private final Database database;
  private final KnownCarriers carriers;

  ExchangeAccounts(Database database, KnownCarriers carriers) {
    this.database = database;
    this.carriers = carriers;
  }

  /** The account of every carrier that was ever to be given points of the programme. */
  public List<ExchangeAccount> of(UUID program) {
    var ids = database.query(CARRIERS, row -> row.getObject(1, UUID.class), program);
    var known =
        carriers.all(ids).stream().collect(Collectors.toMap(KnownCarrier::id, Function.identity()));
    return ids.stream()
        .filter(known::containsKey)
        .map(id -> new ExchangeAccount(HeldPoints.accountOf(program, id), id, known.get(id).name()))
        .toList();
  }
}
