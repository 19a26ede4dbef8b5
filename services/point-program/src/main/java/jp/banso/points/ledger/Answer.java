package jp.banso.points.ledger;

import java.util.List;

/** What a ticket's caller is to hear. */
record Answer(Ticket ticket, List<Reply> replies) {}
