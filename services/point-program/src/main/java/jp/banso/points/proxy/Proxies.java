package jp.banso.points.proxy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.points.program.InProgram;

@ApplicationScoped
class Proxies implements PanacheRepositoryBase<Proxy, InProgram> {

  Proxy named(UUID program, UUID wallet, UUID id) {
    return find("programId = ?1 and walletId = ?2 and id = ?3", program, wallet, id)
        .firstResultOptional()
        .orElseThrow(() -> ProxyProblem.PROXY_NOT_FOUND.with(id));
  }

  Proxy forChange(UUID program, UUID wallet, UUID id) {
    return findForChange(program, id)
        .filter(proxy -> proxy.view().wallet().equals(wallet))
        .orElseThrow(() -> ProxyProblem.PROXY_NOT_FOUND.with(id));
  }

  Optional<Proxy> findForChange(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id), LockModeType.PESSIMISTIC_WRITE);
  }

  /** How many could still act, now or later. */
  long open(UUID program, UUID wallet, LocalDate today, Instant now) {
    return count(
        "programId = ?1 and walletId = ?2 and validUntil >= ?3 and (state = ?4 or state = ?5 and offeredUntil > ?6)",
        program,
        wallet,
        today,
        ProxyState.ACCEPTED,
        ProxyState.OFFERED,
        now);
  }

  /** Those of a wallet that lead to somebody; a wallet has few. */
  List<Proxy> leadingToSomebody(UUID program, UUID wallet) {
    return find("programId = ?1 and walletId = ?2 and holderPseudonym is not null", program, wallet)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Proxy> after(UUID program, UUID wallet, PageRequest page) {
    var rows =
        page.after() == null
            ? find("programId = ?1 and walletId = ?2 order by id", program, wallet)
            : find(
                "programId = ?1 and walletId = ?2 and id > ?3 order by id",
                program,
                wallet,
                page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
