/** The conventions of every API: paging, versions, request ids, and how a view is represented. */
package jp.banso.platform.http;
