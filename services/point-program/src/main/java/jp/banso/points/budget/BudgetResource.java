package jp.banso.points.budget;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/budgets")
@Tag(name = "Budgets", description = "Budgets grants are paid from (予算)")
@Produces(MediaType.APPLICATION_JSON)
class BudgetResource {
  private final BudgetService budgets;
  private final Once once;

  BudgetResource(BudgetService budgets, Once once) {
    this.budgets = budgets;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Set up a budget and fund it")
  @APIResponseSchema(
      value = BudgetView.class,
      responseCode = "201",
      responseDescription = "The budget")
  public Response setUpBudget(UUID program, @NotNull @Valid NewBudget request) {
    return once.created(request, () -> budgets.setUp(program, request), BudgetView::path);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List budgets and what is left of them; also as CSV or Excel")
  public Page<BudgetView> listBudgets(UUID program, @Valid @BeanParam PageRequest page) {
    return budgets.list(program, page);
  }

  @GET
  @Path("/{budget}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR
  })
  @Operation(summary = "Show one budget and what is left of it")
  public BudgetView showBudget(UUID program, UUID budget) {
    return budgets.show(program, budget);
  }
}
