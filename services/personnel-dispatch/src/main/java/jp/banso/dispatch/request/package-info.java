/**
 * What a municipality asks for (支援要請): which skills, when, how many days a week, how. A draft
 * becomes submitted, matched once somebody accepted to come, and is closed or withdrawn in the end.
 */
package jp.banso.dispatch.request;
