package jp.banso.assessment.neighbour;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a municipality is being helped: what we need of dispatch's answer. */
@Schema(name = "KarteSupport")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Support(
    @Schema(examples = "1", description = "Requests for specialists still open") int openRequests,
    @Schema(examples = "1", description = "Specialists at work") long activeAssignments,
    @Schema(description = "The open requests, oldest first") List<Request> items) {

  /** One open request. */
  @Schema(name = "KarteSupportRequest")
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Request(
      @Schema(examples = "窓口業務の見直し（書かない窓口）") String title,
      @Schema(examples = "SUBMITTED") String state) {}

  boolean isUsable() {
    return items != null && !items.contains(null);
  }
}
