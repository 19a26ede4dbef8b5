package jp.banso.points.transaction;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.problem.Problems;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/transactions")
@Tag(name = "Transactions", description = "Grant, redeem and reverse points (付与・利用・取消)")
@Produces(MediaType.APPLICATION_JSON)
class TransactionResource {
  private final TransactionService transactions;
  private final Answers answers;
  private final Problems problems;

  TransactionResource(TransactionService transactions, Answers answers, Problems problems) {
    this.transactions = transactions;
    this.answers = answers;
    this.problems = problems;
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
      summary = "Grant, redeem, transfer, hold, capture, void or reverse points",
      description =
          "The answer is durable. The same id with the same body from the same caller is answered the same, with"
              + " Idempotency-Replayed: true; with another body or from another caller it is refused. A refusal by the"
              + " ledger (409, 422) is final for its id: try again with a new one. What is not there (404), 500 and 503"
              + " leave no trace. 504 means that the outcome is not known yet: send the same id again. With dryRun=true"
              + " it is only tried: 200, and nothing is written. Grants are for program-manager and points:grant; redemptions"
              + " for merchant, resident and points:redeem; transfers for resident and points:redeem; holds and captures for"
              + " merchant and points:redeem, voids for these and program-manager; reversals for program-manager.")
  @APIResponse(responseCode = "504", ref = "Problem504")
  @APIResponseSchema(
      value = TransactionView.class,
      responseCode = "201",
      responseDescription = "Posted; the wallet's new balance and version")
  public Uni<Response> postTransaction(
      UUID program,
      @NotNull @Valid NewTransaction request,
      @Parameter(description = "Only try it; nothing is written") @QueryParam("dryRun")
          boolean dryRun) {
    var view = transactions.view();
    return transactions
        .post(program, request, dryRun)
        .map(
            outcome ->
                answers.to(outcome, "programs/" + program + "/transactions/" + request.id(), view));
  }

  @POST
  @Path("/bulk")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.MERCHANT,
    Roles.RESIDENT,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_REDEEM
  })
  @Operation(
      summary = "Up to 1,000 transactions at once, each for itself or all or none",
      description =
          "Each item has its own id and, in the answer, its own status, in the order asked. The request as a whole is"
              + " refused where the caller may not ask for one of the items.")
  @APIResponse(responseCode = "504", ref = "Problem504")
  @APIResponseSchema(
      value = BulkView.class,
      responseCode = "200",
      responseDescription = "What became of each item, in the order asked")
  public Uni<BulkView> postTransactions(
      UUID program,
      @NotNull @Valid NewBulk request,
      @Parameter(description = "Only try it; nothing is written") @QueryParam("dryRun")
          boolean dryRun) {
    var view = transactions.view();
    return transactions
        .bulk(program, request, dryRun)
        .map(replies -> BulkView.of(request, replies, problems, view, dryRun));
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
