package jp.banso.points.exchange;

import java.util.UUID;
import jp.banso.points.carrier.KnownCarrier;

/**
 * How carriers are spoken to. Neither method throws, neither is called within a transaction, and
 * both end within a bounded time.
 */
interface CarrierGateway {

  /** Asks for the carrier's points. May be repeated: the order's id makes it happen once. */
  CarrierSaid send(KnownCarrier carrier, Instruction instruction);

  /** Asks what became of an order. */
  CarrierSaid ask(KnownCarrier carrier, UUID order);
}
