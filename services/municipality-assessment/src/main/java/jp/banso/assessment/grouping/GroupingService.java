package jp.banso.assessment.grouping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import jp.banso.assessment.maturity.MaturityModelService;
import jp.banso.assessment.run.RunService;
import jp.banso.platform.code.LocalGovernmentCode;
import jp.banso.platform.code.LocalGovernments;
import jp.banso.platform.http.Ids;
import jp.banso.platform.http.Page;
import jp.banso.platform.http.PageRequest;
import jp.banso.platform.http.Version;
import jp.banso.platform.journal.Journal;
import jp.banso.platform.jurisdiction.Caller;

/** Groups a run's organisations, and moves one where a person knows better. */
@ApplicationScoped
@Transactional
public class GroupingService {

  private final Groupings groupings;
  private final RunService runs;
  private final MaturityModelService models;
  private final LocalGovernments register;
  private final Journal journal;
  private final Caller caller;
  private final Ids ids;
  private final InstantSource time;

  GroupingService(
      Groupings groupings,
      RunService runs,
      MaturityModelService models,
      LocalGovernments register,
      Journal journal,
      Caller caller,
      Ids ids,
      InstantSource time) {
    this.groupings = groupings;
    this.runs = runs;
    this.models = models;
    this.register = register;
    this.journal = journal;
    this.caller = caller;
    this.ids = ids;
    this.time = time;
  }

  /** Where an organisation stands by the run's latest grouping. */
  public Optional<MemberView> placeOf(UUID run, String organization) {
    return groupings.latest(run, organization).map(it -> view(it.grouping(), it.member()));
  }

  GroupingView group(UUID run, NewGrouping how) {
    if (!how.isConsistent()) {
      throw GroupingProblem.GROUPING_INCONSISTENT.with();
    }
    var model = models.published(runs.show(run).model());
    var grouped = Grouped.of(how, model, runs.scoresOf(run));
    var grouping = PeerGrouping.of(ids.next(), run, how, grouped, time.instant(), caller.subject());
    groupings.persistAndFlush(grouping);
    var view = grouping.view();
    groupings.place(view.id(), grouped.places());
    journal.append("grouping.done", view.path(), null, view);
    return view;
  }

  MemberView move(UUID id, LocalGovernmentCode organization, Version expected, Move move) {
    var grouping = groupings.named(id);
    var member = groupings.member(id, organization.code6(), LockModeType.PESSIMISTIC_WRITE);
    var before = view(grouping, member);
    expected.requireMatches(before.version());
    member.move(grouping.group(move.group()), move.reason(), caller.subject());
    groupings.flush();
    var after = view(grouping, member);
    journal.append("grouping.member-moved", after.path(), before, after);
    return after;
  }

  GroupingView show(UUID id) {
    return groupings.named(id).view();
  }

  Page<GroupingView> list(UUID run, PageRequest page) {
    runs.show(run);
    return Page.of(
        groupings.after(run, page).stream().map(PeerGrouping::view).toList(),
        page,
        view -> view.id().toString(),
        view -> view);
  }

  MemberView member(UUID id, LocalGovernmentCode organization) {
    return view(groupings.named(id), groupings.member(id, organization.code6(), LockModeType.NONE));
  }

  Page<MemberView> members(UUID id, PageRequest page) {
    var grouping = groupings.named(id);
    return Page.of(
        groupings.members(id, page),
        page,
        PeerGroupingMember::organization,
        member -> view(grouping, member));
  }

  private MemberView view(PeerGrouping grouping, PeerGroupingMember member) {
    return member.view(grouping, register.require(LocalGovernmentCode.of(member.organization())));
  }
}
