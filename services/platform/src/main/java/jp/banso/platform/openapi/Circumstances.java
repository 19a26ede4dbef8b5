package jp.banso.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** What an operation takes, and so which problems it can answer. */
record Circumstances(String path, HttpMethod method, Operation operation, boolean secured) {

  List<String> problems() {
    List<String> found = new ArrayList<>(List.of("400", "406", "503"));
    if (secured) {
      found.addAll(List.of("401", "403"));
    }
    if (path.contains("{")) {
      found.add("404");
    }
    if (operation.getRequestBody() != null) {
      found.addAll(List.of("413", "415"));
    }
    if (operation.getRequestBody() != null || takes("limit")) {
      found.add("422");
    }
    if (method != HttpMethod.GET) {
      found.add("409");
    }
    if (takes("If-Match")) {
      found.addAll(List.of("412", "428"));
    }
    return found;
  }

  private boolean takes(String parameter) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(it -> parameter.equals(it.getName()));
  }
}
