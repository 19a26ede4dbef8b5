/**
 * What a skill may be called. A code has a meaning only within a framework and its version
 * (デジタルスキル標準 1.2, 総務省の外部人材スキル標準 R4.9, 人材育成・確保基本方針 R5.12), so that standards exist side by side and
 * a revision changes no record.
 */
package jp.banso.dispatch.skill;
