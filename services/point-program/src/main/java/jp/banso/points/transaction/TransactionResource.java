package jp.banso.points.transaction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/transactions")
@Tag(name = "Transactions", description = "Grant, redeem and reverse points (付与・利用・取消)")
@Produces(MediaType.APPLICATION_JSON)
class TransactionResource {
  private final TransactionService transactions;
  private final Answers answers;

  TransactionResource(TransactionService transactions, Answers answers) {
    this.transactions = transactions;
    this.answers = answers;
  }

  @POST
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_REDEEM
  })
  @Operation(
      summary = "Grant, redeem or reverse points",
      description =
          "The answer is durable. The same id with the same body is answered the same, with Idempotency-Replayed: true;"
              + " with another body it is refused. A refusal by the ledger is final for its id: try again with a new"
              + " one. A request that names what is not there (404) leaves no trace.")
  @APIResponseSchema(
      value = TransactionView.class,
      responseCode = "201",
      responseDescription = "Posted; the wallet's new balance and version")
  public Response postTransaction(UUID program, @NotNull @Valid NewTransaction request) {
    return answers.to(
        transactions.post(program, request),
        "programs/" + program + "/transactions/" + request.id(),
        TransactionView::of);
  }

  @GET
  @Path("/{transaction}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.AUDITOR,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_REDEEM,
    Roles.SCOPE_POINTS_READ
  })
  @Operation(summary = "Show what became of a transaction, by the id its client made")
  public TransactionView showTransaction(UUID program, UUID transaction) {
    return transactions.show(program, transaction);
  }
}
