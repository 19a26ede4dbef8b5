package jp.banso.assessment.organization;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jp.banso.platform.code.LocalGovernment;
import jp.banso.platform.code.LocalGovernmentKind;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which organisations are asked for; what is left out does not narrow. */
public class OrganizationFilter {

  @QueryParam("name")
  @Size(max = 100)
  @Parameter(
      description =
          "Name, also with its prefecture; width, kana size, ヶ and ケ and 異体字 do not matter",
      example = "美里町")
  String name;

  @QueryParam("prefecture")
  @Pattern(regexp = "[0-9]{2}")
  @Parameter(description = "First two digits of the code", example = "04")
  String prefecture;

  @QueryParam("kind")
  @Parameter(example = "TOWN")
  LocalGovernmentKind kind;

  @QueryParam("surveyed")
  @Parameter(
      description =
          "true: only the 47 prefectures and the 1,741 municipalities that national surveys count; without wards,"
              + " abolished ones and 北方領土",
      example = "true")
  Boolean surveyed;

  boolean matches(LocalGovernment it) {
    return (prefecture == null || it.code().code6().startsWith(prefecture))
        && (kind == null || it.kind() == kind)
        && (surveyed == null || surveyed == isSurveyed(it));
  }

  static boolean isSurveyed(LocalGovernment it) {
    return it.isOperational() || it.kind() == LocalGovernmentKind.PREFECTURE;
  }
}
