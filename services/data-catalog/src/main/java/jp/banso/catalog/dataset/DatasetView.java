package jp.banso.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.banso.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dataset as it is shown, with its files. */
@Schema(name = "Dataset")
public record DatasetView(
    @Schema(examples = "01936f2e-7c00-7000-8000-000000000002") UUID id,
    @Schema(examples = "045055") String organization,
    @Schema(examples = "045055-point-use") String name,
    @Schema(nullable = true, examples = "01936f2e-7c00-7000-8000-000000000001") UUID asset,
    DatasetDescription description,
    @Schema(examples = "DRAFT") DatasetState state,
    @Schema(nullable = true, examples = "内容を確認しました") String stateReason,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant createdAt,
    @Schema(examples = "2026-11-23T00:00:00Z") Instant modifiedAt,
    @Schema(nullable = true, examples = "2026-11-24T00:00:00Z") Instant publishedAt,
    List<DistributionView> distributions,
    @Schema(examples = "0") long version)
    implements Versioned {

  /** Where the dataset is found, below the service's path. */
  @JsonIgnore
  String path() {
    return "/datasets/" + id;
  }
}
