package jp.banso.platform.journal;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the journal the caller may see is whole. */
@Schema(name = "JournalVerification")
record JournalVerification(
    @Schema(examples = "true") boolean valid,
    @Schema(examples = "42") long entries,
    List<ChainVerification> chains) {

  static JournalVerification of(List<ChainVerification> chains) {
    return new JournalVerification(
        chains.stream().allMatch(ChainVerification::valid),
        chains.stream().mapToLong(ChainVerification::entries).sum(),
        chains);
  }
}
