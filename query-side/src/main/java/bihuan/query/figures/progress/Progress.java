package bihuan.query.figures.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import bihuan.api.lifecycle.Rectification;

/**
 * The progress of a park as of a day.
 *
 * @param parkId
 *            the park
 * @param asOf
 *            the day, Asia/Shanghai
 * @param stages
 *            the stages of the campaigns it takes part in; empty while it takes part in none
 * @param lifecycle
 *            hazards in every state of rectification, those without any included
 */
public record Progress(String parkId, LocalDate asOf, List<Stage> stages, List<StateCount> lifecycle) {

    /** A state of rectification and its number of hazards. */
    public record StateCount(Rectification state, long count) {
    }

    /**
     * One stage of a campaign in figures; {@link StageFigures} defines the figures.
     *
     * @param campaignId
     *            the campaign
     * @param campaign
     *            its name, in the reader's language
     * @param code
     *            the stage
     * @param name
     *            its name, in the reader's language
     * @param from
     *            its first day, Asia/Shanghai
     * @param to
     *            its last day, Asia/Shanghai
     * @param tasks
     *            key tasks done and due
     * @param found
     *            hazards found
     * @param closedOut
     *            of those, closed out
     * @param open
     *            of those, open
     * @param overdue
     *            of those, overdue
     * @param listed
     *            hazards listed
     * @param delisted
     *            hazards delisted
     * @param links
     *            the address of each figure's drill-down, by the figure's name; empty for several parks together
     */
    public record Stage(String campaignId, String campaign, String code, String name, LocalDate from, LocalDate to,
            StageFigures.Tasks tasks, long found, long closedOut, long open, long overdue, long listed, long delisted,
            Map<String, String> links) {
    }

    /** A park among others, with its {@link Progress}. */
    public record ParkStages(String parkId, String parkName, List<Stage> stages, List<StateCount> lifecycle) {
    }

    /**
     * The progress of the parks in a reader's scope, park by park.
     *
     * @param asOf
     *            the day, Asia/Shanghai
     * @param parks
     *            each park
     * @param stages
     *            each stage over all of these parks; stages are not added to each other
     */
    public record District(LocalDate asOf, List<ParkStages> parks, List<Stage> stages) {
    }
}
