package jp.banso.assessment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The table as デジタル庁 published it, beside the checkout; tests that read it skip where there is
 * none.
 */
public final class TestData {

  private TestData() {}

  public static byte[] nationalTable() {
    Path file =
        Path.of(
            System.getProperty("banso.shared", "../../../shared/data"), "市区町村毎のDX進捗状況_市区町村比較.csv");
    assumeTrue(Files.exists(file), "the published table is not here");
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What デジタル庁 published of four municipalities of 新潟県, one value of each kind changed to be
   * missing.
   */
  public static final String NIIGATA =
      """
      ,,小千谷市,加茂市,弥彦村,阿賀町
      自治体DXの推進体制等,CIOの任命,実施,実施,未実施,調査無し
      自治体DXの推進体制等,CIO補佐官等の任命,実施,未実施,実施,調査無し
      自治体DXの推進体制等,全体方針策定,実施,未実施,未実施,調査無し
      自治体DXの推進体制等,全庁的な体制構築,実施,実施,実施,調査無し
      自治体DXの推進体制等,外部人材活用,実施,実施,未実施,調査無し
      自治体DXの推進体制等,職員育成の取組,実施,実施,実施,調査無し
      自治体DXの推進体制等,全職員対象研修の実施,実施,実施,実施,調査無し
      自治体業務のDX,AIの導入状況,実施,実施,未実施,実施
      自治体業務のDX,RPAの導入状況,実施,未実施,未実施,未実施
      自治体業務のDX,テレワークの導入状況,実施,実施,未実施,未実施
      住民サービスのDX,マイナンバーカードの保有状況,76%,76%,80%,70%
      住民サービスのDX,子育て・介護26手続のオンライン化状況 ,100%,100%,38%,50%
      住民サービスのDX,よく使う32手続のオンライン化状況,45%,14%,4%,%
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数（分母）,22,22,23,0
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数のうち「オンライン化済」と回答した手続数（分子）,10,3,1,0
      """;
}
