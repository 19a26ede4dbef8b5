package jp.banso.points.wallet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import jp.banso.points.program.InProgram;

@ApplicationScoped
class Wallets implements PanacheRepositoryBase<Wallet, InProgram> {

  Wallet named(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id))
        .orElseThrow(() -> WalletProblem.WALLET_NOT_FOUND.with(id));
  }

  Wallet forChange(UUID program, UUID id) {
    return findForChange(program, id).orElseThrow(() -> WalletProblem.WALLET_NOT_FOUND.with(id));
  }

  Optional<Wallet> findForChange(UUID program, UUID id) {
    return findByIdOptional(new InProgram(program, id), LockModeType.PESSIMISTIC_WRITE);
  }

  Wallet of(UUID program, String pseudonym) {
    return find("programId = ?1 and subjectPseudonym = ?2", program, pseudonym)
        .firstResultOptional()
        .orElseThrow(() -> WalletProblem.WALLET_NOT_FOUND.with("mine"));
  }
}
