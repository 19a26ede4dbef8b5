package jp.banso.catalog.asset;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;

@ApplicationScoped
class Assets implements PanacheRepositoryBase<Asset, UUID> {

  Asset named(UUID id) {
    return findByIdOptional(id).orElseThrow(() -> AssetProblem.ASSET_NOT_FOUND.with(id));
  }

  /** One more than the page holds, so that the caller knows whether there is a next page. */
  List<Asset> after(PageRequest page) {
    var rows =
        page.afterId() == null ? find("order by id") : find("id > ?1 order by id", page.afterId());
    return rows.page(0, page.limit() + 1).list();
  }
}
