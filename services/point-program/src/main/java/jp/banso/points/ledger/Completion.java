package jp.banso.points.ledger;

import java.util.List;
import java.util.UUID;

/**
 * What follows, in the same transaction, when an account has become full: it is emptied by so much
 * and a reward is paid.
 *
 * @param account the account that fills
 * @param full the balance at which it is full
 * @param follows the movements then made, in order
 */
public record Completion(UUID account, long full, List<Movement> follows) {}
