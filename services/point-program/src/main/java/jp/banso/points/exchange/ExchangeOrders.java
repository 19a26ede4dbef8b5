package jp.banso.points.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

/** The orders the caller may see. */
@ApplicationScoped
class ExchangeOrders implements PanacheRepositoryBase<ExchangeOrder, InProgram> {

  ExchangeOrder named(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id))
        .orElseThrow(() -> ExchangeProblem.EXCHANGE_ORDER_NOT_FOUND.with(id));
  }

  ExchangeOrder forChange(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id), LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> ExchangeProblem.EXCHANGE_ORDER_NOT_FOUND.with(id));
  }

  /**
   * One more than the page holds, so that the caller knows whether there is a next page.
   *
   * @param carrier only its orders; null: everybody's
   */
  List<ExchangeOrder> after(UUID program, UUID carrier, boolean disputedOnly, PageRequest page) {
    var text = new StringBuilder("programId = :program");
    var values = new HashMap<String, Object>();
    values.put("program", program);
    if (carrier != null) {
      text.append(" and carrierId = :carrier");
      values.put("carrier", carrier);
    }
    if (disputedOnly) {
      text.append(" and discrepancy is not null");
    }
    if (page.after() != null) {
      text.append(" and id > :after");
      values.put("after", page.afterId());
    }
    return find(text.append(" order by id").toString(), values).page(0, page.limit() + 1).list();
  }

  /** Orders of a carrier by their ids, or asked for in that time. */
  List<ExchangeOrder> toReconcile(
      UUID program, UUID carrier, Collection<UUID> ids, Instant from, Instant until, int most) {
    return find(
            "programId = ?1 and carrierId = ?2 and (id in ?3 or requestedAt >= ?4 and requestedAt < ?5) order by id",
            program,
            carrier,
            ids,
            from,
            until)
        .page(0, most)
        .list();
  }
}
