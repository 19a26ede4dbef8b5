/** Which local governments (地方公共団体) the caller may speak for. The database decides. */
package jp.banso.kpi.organization;
