package jp.banso.points.carrier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.banso.platform.code.LocalGovernmentCode;

/** One carrier in one area. */
@Entity
class Carrier {
  /** https, or http on this very machine; no user, no query, nothing that could lead astray. */
  static final String ADDRESS =
      "https://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~-]+)*|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/[A-Za-z0-9._~-]+)*";

  @Id private UUID id;
  private String organizationCode;
  private String name;
  private String contact;
  private String[] scopes;

  @Enumerated(EnumType.STRING)
  private CarrierState state;

  private LocalDate contractedOn;
  private String subject;
  private String exchangeUrl;
  private Instant secretIssuedAt;
  private Instant createdAt;
  @Version private long version;

  protected Carrier() {}

  static Carrier applying(UUID id, NewCarrier request, Instant now) {
    var carrier = new Carrier();
    carrier.id = id;
    carrier.organizationCode = request.area().code6();
    carrier.name = request.name();
    carrier.contact = request.contact();
    carrier.scopes =
        EnumSet.copyOf(request.scopes()).stream().map(CarrierScope::scope).toArray(String[]::new);
    carrier.state = CarrierState.APPLIED;
    carrier.createdAt = now;
    return carrier;
  }

  void correct(CarrierCorrection change, LocalDate today) {
    if (state == CarrierState.ENDED && change.state() != CarrierState.ENDED) {
      throw CarrierProblem.CARRIER_HAS_ENDED.with(id);
    }
    name = change.name() == null ? name : change.name();
    exchangeUrl = change.exchangeUrl() == null ? exchangeUrl : change.exchangeUrl();
    contact = change.contact() == null ? contact : change.contact();
    var next = change.state() == null ? state : change.state();
    if (next != state && !state.mayBecome(next)) {
      throw CarrierProblem.CARRIER_STATE_CONFLICT.with(state, next);
    }
    var contracts = state == CarrierState.APPLIED && next == CarrierState.CONTRACTED;
    var day = change.contractedOn();
    if (contracts != (day != null) || day != null && day.isAfter(today)) {
      throw CarrierProblem.CONTRACT_DATE_DOES_NOT_FIT.with(today);
    }
    contractedOn = contracts ? day : contractedOn;
    state = next;
  }

  /** Who it is in its tokens, and when its secret was made. */
  void isKnownAs(String who, Instant now) {
    subject = who;
    secretIssuedAt = now;
  }

  void mustHaveClient() {
    if (!state.hasClient()) {
      throw CarrierProblem.CARRIER_HAS_NO_CLIENT.with(state);
    }
  }

  CarrierState state() {
    return state;
  }

  UUID id() {
    return id;
  }

  /** What its tokens allow now: all it was contracted for when live, before only what reads. */
  Set<CarrierScope> scopes() {
    return Stream.of(scopes)
        .map(CarrierScope::of)
        .filter(scope -> state == CarrierState.LIVE || !scope.movesPoints())
        .collect(Collectors.toUnmodifiableSet());
  }

  CarrierIdentity.Wish client() {
    return new CarrierIdentity.Wish(id, name, LocalGovernmentCode.of(organizationCode), scopes());
  }

  KnownCarrier known() {
    return new KnownCarrier(
        id,
        name,
        LocalGovernmentCode.of(organizationCode),
        exchangeUrl,
        state == CarrierState.LIVE);
  }

  CarrierView view() {
    return new CarrierView(
        id,
        name,
        contact,
        organizationCode,
        List.of(scopes),
        state,
        contractedOn,
        state.hasClient() ? CarrierIdentity.clientId(id) : null,
        secretIssuedAt,
        exchangeUrl,
        createdAt,
        version);
  }
}
