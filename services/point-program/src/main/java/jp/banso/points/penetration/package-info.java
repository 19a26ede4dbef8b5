/**
 * 普及率 (penetration): of the residents of an area and an age band, how many take part, and through
 * which channel. The population is what municipalities upload; age bands and areas are its. Only
 * wallets are counted whose holders consented to statistics. Figures of fewer than ten persons are
 * withheld, and so are those from which one of them could be worked out.
 */
package jp.banso.points.penetration;
