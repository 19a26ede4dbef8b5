package jp.banso.points.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/programs/{program}/campaigns")
@Tag(name = "Campaigns", description = "Campaigns and what earns points in them (キャンペーン・付与ルール)")
@Produces(MediaType.APPLICATION_JSON)
class CampaignResource {
  private final CampaignService campaigns;
  private final Once once;

  CampaignResource(CampaignService campaigns, Once once) {
    this.campaigns = campaigns;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Draft a campaign that is paid from a budget")
  @APIResponseSchema(
      value = CampaignView.class,
      responseCode = "201",
      responseDescription = "The draft")
  public Response draftCampaign(UUID program, @NotNull @Valid NewCampaign request) {
    return once.created(request, () -> campaigns.draft(program, request), CampaignView::path);
  }

  @GET
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_READ
  })
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List a programme's campaigns; also as CSV or Excel")
  public Page<CampaignView> listCampaigns(UUID program, @Valid @BeanParam PageRequest page) {
    return campaigns.list(program, page);
  }

  @GET
  @Path("/{campaign}")
  @RolesAllowed({
    Roles.PROGRAM_MANAGER,
    Roles.PREFECTURE_OFFICER,
    Roles.MUNICIPALITY_OFFICER,
    Roles.AUDITOR,
    Roles.SCOPE_POINTS_GRANT,
    Roles.SCOPE_POINTS_READ
  })
  @Operation(summary = "Show one campaign")
  public CampaignView showCampaign(UUID program, UUID campaign) {
    return campaigns.show(program, campaign);
  }

  @PATCH
  @Path("/{campaign}")
  @Consumes({MediaTypes.MERGE_PATCH, MediaType.APPLICATION_JSON})
  @RolesAllowed({Roles.PROGRAM_MANAGER, Roles.PREFECTURE_OFFICER})
  @Operation(summary = "Correct a campaign, run it or end it")
  public CampaignView correctCampaign(
      UUID program,
      UUID campaign,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid CampaignCorrection change) {
    return campaigns.correct(program, campaign, expected, change);
  }
}
