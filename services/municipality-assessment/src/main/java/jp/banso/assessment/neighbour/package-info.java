/**
 * What the neighbour services know of a municipality, asked with the caller's own token: whoever
 * may not see it there does not see it here. A neighbour that is down, slow or talks nonsense has
 * no answer; that never breaks what is asked for.
 */
package jp.banso.assessment.neighbour;
