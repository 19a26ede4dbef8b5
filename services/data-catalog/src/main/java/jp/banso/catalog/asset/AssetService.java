package jp.banso.catalog.asset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;

/** Keeps the inventory. */
@ApplicationScoped
@Transactional
public class AssetService {

  private final Assets assets;
  private final Journal journal;
  private final Ids ids;
  private final InstantSource time;

  AssetService(Assets assets, Journal journal, Ids ids, InstantSource time) {
    this.assets = assets;
    this.journal = journal;
    this.ids = ids;
    this.time = time;
  }

  AssetView register(NewAsset request) {
    var asset = Asset.register(ids.next(), request, time.instant());
    assets.persistAndFlush(asset);
    journal.append("asset.registered", asset.view().path(), null, asset.view());
    return asset.view();
  }

  AssetView correct(UUID id, Version expected, NewAsset request) {
    var asset = assets.named(id);
    expected.requireMatches(asset.view().version());
    var before = asset.view();
    asset.correct(request);
    assets.flush();
    journal.append("asset.corrected", before.path(), before, asset.view());
    return asset.view();
  }

  AssetView show(UUID id) {
    return assets.named(id).view();
  }

  /** How personal the asset's content is; publication asks before anything becomes public. */
  public PersonalData personalDataOf(UUID id) {
    return assets.named(id).view().personalData();
  }

  Page<AssetView> list(PageRequest page) {
    return Page.of(assets.after(page), page, asset -> asset.view().id().toString(), Asset::view);
  }
}
