package jp.banso.catalog.dataset;

/** The licences under which Japanese local governments open data. */
public enum Licence {
  CC_BY_4_0("CC-BY-4.0", "クリエイティブ・コモンズ 表示 4.0 国際", "https://creativecommons.org/licenses/by/4.0/"),
  CC_BY_2_1_JP(
      "CC-BY-2.1-JP", "クリエイティブ・コモンズ 表示 2.1 日本", "https://creativecommons.org/licenses/by/2.1/jp/"),
  CC0_1_0("CC0-1.0", "CC0 1.0 全世界", "https://creativecommons.org/publicdomain/zero/1.0/"),
  PDL_1_0(
      "PDL-1.0",
      "公共データ利用規約（第1.0版）",
      "https://www.digital.go.jp/resources/open_data/public_data_license_v1.0");

  private final String id;
  private final String title;
  private final String url;

  Licence(String id, String title, String url) {
    this.id = id;
    this.title = title;
    this.url = url;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public String url() {
    return url;
  }
}
