package jp.banso.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.callbacks.Callback;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Completes the contract: problems, security, idempotency, required fields and examples. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

  private static final String BEARER = "bearer";
  private static final String KEY = "IdempotencyKey";

  private final IndexView classes;

  public ContractFilter(IndexView classes) {
    this.classes = classes;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getComponents() == null) {
      return;
    }
    api.getComponents().addSecurityScheme(BEARER, bearer());
    if (Schemas.operations(api).anyMatch(ContractFilter::creates)) {
      api.getComponents().addParameter(KEY, idempotencyKey());
    }
    Map<String, PathItem> paths = api.getPaths().getPathItems();
    paths.forEach(
        (path, item) ->
            item.getOperations().forEach((method, operation) -> complete(path, method, operation)));
    new WhoMayAsk(classes).write(api);
    ProblemResponses.define(api);
    new Schemas(api).writeCodesAsText();
    new Representations(api, new CsvExamples(classes, new Schemas(api), new Examples(api))).write();
    new Inlined(api).write();
    new Schemas(api).removeUnused(api);
    new Schemas(api).tidy();
    new RequiredFields(api).mark();
    new Examples(api).add();
  }

  private static void complete(String path, HttpMethod method, Operation operation) {
    boolean secured = operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    operation.setSecurity(
        secured
            ? List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of()))
            : new ArrayList<>());
    if (creates(operation)) {
      operation.addParameter(OASFactory.createParameter().ref(KEY));
    }
    ProblemResponses.addTo(operation, new Circumstances(path, method, operation, secured));
    if (operation.getCallbacks() != null) {
      operation.getCallbacks().forEach(ContractFilter::name);
    }
  }

  /** A callback's one operation goes by its name; whom it asks knows no token of ours. */
  private static void name(String name, Callback callback) {
    callback
        .getPathItems()
        .values()
        .forEach(
            item ->
                item.getOperations()
                    .values()
                    .forEach(
                        operation -> {
                          operation.setOperationId(name);
                          operation.setSecurity(new ArrayList<>());
                        }));
  }

  private static boolean creates(Operation operation) {
    var responses = operation.getResponses();
    return responses != null
        && (responses.getAPIResponse("201") != null || responses.getAPIResponse("202") != null);
  }

  private static SecurityScheme bearer() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description("An access token of realm banso (staff, machines) or banso-residents.");
  }

  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description(
            "Keep it until you have an answer; a repeat with it gets the first answer again.")
        .schema(
            OASFactory.createSchema().type(List.of(SchemaType.STRING)).minLength(1).maxLength(255))
        .example("0d6b7c1e-5f0a-4c53-9f5f-0a2d5a6b7c8d");
  }
}
