package jp.banso.points.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.banso.platform.problem.Problems;
import jp.banso.points.ledger.Outcome;
import jp.banso.points.ledger.Reply;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of many transactions, in the order they were asked for. */
@Schema(name = "BulkResult")
record BulkView(
    @Schema(description = "Items posted, replays among them", examples = "998") long posted,
    @Schema(description = "Items refused or failed", examples = "2") long refused,
    @Schema(description = "Whether it was only tried and nothing happened", examples = "false")
        boolean dryRun,
    List<BulkItem> items) {

  /**
   * @param view what the caller may hear of an outcome
   */
  static BulkView of(
      NewBulk request,
      List<Reply> replies,
      Problems problems,
      Function<Outcome, TransactionView> view,
      boolean dryRun) {
    var items = new ArrayList<BulkItem>();
    for (var i = 0; i < replies.size(); i++) {
      items.add(item(request.items().get(i).id(), replies.get(i), problems, view));
    }
    var posted = items.stream().filter(item -> item.problem() == null).count();
    return new BulkView(posted, items.size() - posted, dryRun, items);
  }

  private static BulkItem item(
      UUID id, Reply reply, Problems problems, Function<Outcome, TransactionView> view) {
    return switch (reply) {
      case Reply.Failed(var why) ->
          new BulkItem(
              id,
              why.type().status(),
              false,
              null,
              problems.problem(why.type(), List.of(), why.args()));
      case Reply.Done(var outcome) when outcome.refusal() != null ->
          new BulkItem(
              id,
              outcome.refusal().status(),
              outcome.replayed(),
              view.apply(outcome),
              problems.problem(outcome.refusal(), List.of(), outcome.id()));
      case Reply.Done(var outcome) ->
          new BulkItem(
              id, outcome.dryRun() ? 200 : 201, outcome.replayed(), view.apply(outcome), null);
    };
  }
}
