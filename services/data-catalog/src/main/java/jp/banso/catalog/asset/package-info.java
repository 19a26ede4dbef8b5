/**
 * The inventory (データ資産の棚卸し): what data a municipality holds, in which system, on which legal basis
 * and how personal it is, whether or not it is ever published. A dataset may name the asset it was
 * made from; personal data stays behind.
 */
package jp.banso.catalog.asset;
