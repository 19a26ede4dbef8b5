package jp.banso.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The Digital Agency's dashboard table where it is at hand, and otherwise a small one in its
 * format.
 */
final class Tables {

  private static final String SMALL =
      """
      ,,美里町,村田町,大衡村
      自治体DXの推進体制等,CIOの任命,未実施,未実施,実施
      自治体DXの推進体制等,CIO補佐官等の任命,実施,未実施,未実施
      自治体DXの推進体制等,全体方針策定,未実施,未実施,実施
      自治体DXの推進体制等,全庁的な体制構築,未実施,実施,実施
      自治体DXの推進体制等,外部人材活用,未実施,実施,未実施
      自治体DXの推進体制等,職員育成の取組,未実施,実施,実施
      自治体DXの推進体制等,全職員対象研修の実施,未実施,未実施,実施
      自治体業務のDX,AIの導入状況,実施,未実施,未実施
      自治体業務のDX,RPAの導入状況,実施,未実施,実施
      自治体業務のDX,テレワークの導入状況,未実施,未実施,未実施
      住民サービスのDX,マイナンバーカードの保有状況,70%,79%,73%
      住民サービスのDX,子育て・介護26手続のオンライン化状況 ,85%,100%,0%
      住民サービスのDX,よく使う32手続のオンライン化状況,20%,15%,14%
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数（分母）,20,20,22
      住民サービスのDX,よく使う32手続のオンライン化状況_実施されている手続総数のうち「オンライン化済」と回答した手続数（分子）,4,3,3
      """;

  private Tables() {}

  static boolean nationalIsHere() {
    return Files.exists(national());
  }

  static byte[] dashboard() {
    try {
      return nationalIsHere()
          ? Files.readAllBytes(national())
          : SMALL.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path national() {
    String folder = System.getProperty("banso.shared", "../../../shared/data");
    return Path.of(folder, "市区町村毎のDX進捗状況_市区町村比較.csv");
  }
}
