package jp.banso.platform.jurisdiction;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Does work on somebody's behalf; transactions begun inside are bound to that actor. */
@ApplicationScoped
public class Acting {

  private final ThreadLocal<Actor> current = new ThreadLocal<>();

  public <T> T as(Actor actor, Supplier<T> work) {
    Actor before = current.get();
    current.set(actor);
    try {
      return work.get();
    } finally {
      if (before == null) {
        current.remove();
      } else {
        current.set(before);
      }
    }
  }

  /** The same for what nobody asked for: the platform watches over itself. */
  public <T> T asSystem(Supplier<T> work) {
    return as(Actor.SYSTEM, work);
  }

  /** The same for somebody who is not named, only as what they act, within an area. */
  public <T> T asUnnamed(String what, String area, Supplier<T> work) {
    return as(new Actor(area, what, Set.of()), work);
  }

  Optional<Actor> actor() {
    return Optional.ofNullable(current.get());
  }
}
