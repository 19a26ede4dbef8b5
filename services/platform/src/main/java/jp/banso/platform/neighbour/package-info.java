/**
 * Calls from one service to another: only through the published contract, never for longer than the
 * caller can wait, and never so that a neighbour that is down takes this service with it.
 */
package jp.banso.platform.neighbour;
