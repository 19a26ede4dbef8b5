package jp.banso.kpi.measurement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import jp.banso.platform.http.MediaTypes;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.once.Once;
import jp.banso.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/measurements")
@Tag(name = "Measurements", description = "Measured values (実績値), their approval and history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER, Roles.DEPARTMENT_STAFF})
class MeasurementResource {

  private final MeasurementService measurements;
  private final Once once;

  MeasurementResource(MeasurementService measurements, Once once) {
    this.measurements = measurements;
    this.once = once;
  }

  @POST
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER})
  @Operation(summary = "Submit a measurement")
  @APIResponseSchema(
      value = MeasurementView.class,
      responseCode = "201",
      responseDescription = "The measurement as submitted")
  public Response submitMeasurement(@NotNull @Valid NewMeasurement request) {
    return once.created(request, () -> measurements.submit(request), MeasurementView::path);
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(summary = "List measurements as they stand, or stood at a moment; also CSV or Excel")
  public Page<MeasurementView> listMeasurements(
      @BeanParam MeasurementFilter filter, @Valid @BeanParam PageRequest page) {
    return measurements.list(filter, page);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Show one measurement as it stands, or stood at a moment")
  public MeasurementView showMeasurement(
      UUID id,
      @QueryParam("asOf") @Parameter(description = "Recorded time; now when left out")
          Instant asOf) {
    return measurements.show(id, asOf);
  }

  @GET
  @Path("/{id}/records")
  @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.XLSX})
  @Operation(
      summary =
          "List all that was ever recorded of a measurement, earliest first; also CSV or Excel")
  public Page<MeasurementView> listMeasurementRecords(UUID id, @Valid @BeanParam PageRequest page) {
    return measurements.history(id, page);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.PREFECTURE_OFFICER, Roles.MUNICIPALITY_OFFICER})
  @Operation(summary = "Correct the figures and submit again; the earlier ones stay on record")
  public MeasurementView correctMeasurement(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid MeasurementCorrection request) {
    return measurements.correct(id, expected, request);
  }

  @PUT
  @Path("/{id}/state")
  @RolesAllowed(Roles.PREFECTURE_OFFICER)
  @Operation(summary = "Approve, return or lock a measurement")
  public MeasurementView changeMeasurementState(
      UUID id,
      @NotNull @HeaderParam("If-Match") Version expected,
      @NotNull @Valid StateChange change) {
    return measurements.move(id, expected, change);
  }
}
