package bihuan.query.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import bihuan.api.lifecycle.Rectification;
import bihuan.query.figures.overview.Overview;
import bihuan.query.figures.progress.Progress;
import bihuan.query.figures.progress.Progress.ParkStages;
import bihuan.query.figures.progress.Progress.StateCount;
import bihuan.query.register.ParkView;

/**
 * A park on the overview: the progress of its stages, and its hazards by state of rectification.
 *
 * @param park
 *            the park with its counts
 * @param link
 *            its page; for a unit's account, which has none, the ledger
 * @param parkId
 *            the park that the ledger is filtered by, or null for all in scope
 * @param stages
 *            the stages of its campaigns
 * @param states
 *            every state of rectification, in the order of a hazard's life
 */
record ParkCard(ParkView park, String link, String parkId, List<StageBar> stages, List<State> states) {

    /** A stage relative to today. */
    enum When {
        COMING,
        NOW,
        OVER
    }

    /**
     * A stage in figures.
     *
     * @param stage
     *            the figures
     * @param when
     *            whether it is running
     * @param links
     *            the address of each figure's drill-down, by its name
     */
    record StageBar(Progress.Stage stage, When when, Map<String, String> links) {

        static StageBar of(Progress.Stage stage, LocalDate day) {
            When when = day.isBefore(stage.from()) ? When.COMING : day.isAfter(stage.to()) ? When.OVER : When.NOW;
            return new StageBar(stage, when, stage.links().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, link -> page(link.getValue()))));
        }

        /** The page of the same address as in the API. */
        private static String page(String link) {
            return link.substring("/api".length());
        }
    }

    /**
     * A state of rectification.
     *
     * @param state
     *            the state
     * @param count
     *            the number of hazards in it
     * @param share
     *            of the state with most hazards, in percent, for the length of a bar; never 0 where there are any
     * @param link
     *            the ledger of these hazards
     */
    record State(Rectification state, long count, long share, String link) {
    }

    /** The parks with their stages today. */
    static List<ParkCard> of(List<ParkView> parks, Progress.District district, LocalDate day) {
        Map<String, ParkStages> byId = district.parks().stream()
                .collect(Collectors.toMap(ParkStages::parkId, Function.identity()));
        return parks.stream().map(park -> {
            var stages = byId.get(park.id());
            return new ParkCard(park, "/parks/" + park.id(), park.id(),
                    stages.stages().stream().map(stage -> StageBar.of(stage, day)).toList(),
                    states(stages.lifecycle(), park.id(), null));
        }).toList();
    }

    /** The park of a unit's account, limited to the unit's own hazards. */
    static List<ParkCard> ofUnit(Overview overview) {
        return overview.byPark().stream().map(park -> new ParkCard(park, "/ledger", null, List.of(),
                states(overview.byRectification().stream()
                        .map(state -> new StateCount(state.state(), state.count())).toList(), null, null)))
                .toList();
    }

    /**
     * The same states, each with the ledger of its hazards in the park, or in scope for null, on a day or today for
     * null.
     */
    static List<State> states(List<StateCount> lifecycle, String parkId, String asOf) {
        long most = lifecycle.stream().mapToLong(StateCount::count).max().orElse(0);
        return lifecycle.stream().map(each -> new State(each.state(), each.count(), share(each.count(), most),
                OverviewTile.ledger("parkId", parkId, "rectification", each.state().name(), "asOf", asOf))).toList();
    }

    /** The ledger of this park with one more filter. */
    public String ledger(String filter, String value) {
        return OverviewTile.ledger("parkId", parkId, filter, value);
    }

    /** Its open hazards, those due first before the others. */
    public String open() {
        return OverviewTile.open(parkId);
    }

    /** Its overdue hazards, the longest overdue first. */
    public String overdue() {
        return OverviewTile.ledger("parkId", parkId, "overdue", "true", "sort", "-overdueDays");
    }

    private static long share(long count, long most) {
        return count == 0 ? 0 : Math.max(2, count * 100 / most);
    }
}
