package jp.banso.points.program;

import java.io.Serializable;
import java.util.UUID;

/**
 * The key of everything that belongs to a programme: it leads with the programme, like every key of
 * the ledger.
 */
public record InProgram(UUID programId, UUID id) implements Serializable {}
