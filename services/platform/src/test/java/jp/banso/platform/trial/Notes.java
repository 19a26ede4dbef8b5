package jp.banso.platform.trial;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.problem.DomainException;

@ApplicationScoped
class Notes implements PanacheRepositoryBase<Note, UUID> {

  Note named(UUID id) {
    return findByIdOptional(id)
        .orElseThrow(() -> new DomainException(NoteProblem.NOTE_NOT_FOUND, id));
  }

  List<Note> after(PageRequest page) {
    var rows =
        page.after() == null
            ? find("order by id")
            : find("id > ?1 order by id", UUID.fromString(page.after()));
    return rows.range(0, page.limit()).list();
  }
}
