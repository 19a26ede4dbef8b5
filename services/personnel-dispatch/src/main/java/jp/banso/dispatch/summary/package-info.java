/** How an organisation is being helped, in a few numbers; what the DXカルテ of assessment shows. */
package jp.banso.dispatch.summary;
