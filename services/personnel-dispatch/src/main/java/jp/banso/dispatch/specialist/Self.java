package jp.banso.dispatch.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import jp.banso.platform.jurisdiction.Caller;
import jp.banso.platform.security.Roles;

/** Whether the caller is a specialist and nothing more, who sees themself only. */
@ApplicationScoped
public class Self {

  private static final Set<String> SEE_ALL =
      Set.of(Roles.DISPATCH_COORDINATOR, Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER);

  private final Caller caller;

  Self(Caller caller) {
    this.caller = caller;
  }

  /** The caller's account when they see themself only; empty for those who see others too. */
  public Optional<String> subject() {
    var roles = caller.actor().roles();
    return roles.stream().anyMatch(SEE_ALL::contains)
        ? Optional.empty()
        : Optional.of(caller.subject());
  }

  /** Whether the caller may see a record of the person with that account. */
  boolean mayRead(String account) {
    return subject().map(me -> me.equals(account)).orElse(true);
  }
}
