package bihuan.query.progress;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.lifecycle.Rectification;

/**
 * How far a park is, as of a day.
 *
 * @param parkId
 *            the park
 * @param asOf
 *            the day, Asia/Shanghai
 * @param stages
 *            the stages of its campaign; empty while it takes part in none
 * @param lifecycle
 *            hazards in every state of rectification, those without any included
 */
public record Progress(String parkId, LocalDate asOf, List<Stage> stages, List<StateCount> lifecycle) {

    /** One state of rectification and how many hazards stand there. */
    public record StateCount(Rectification state, long count) {
    }

    /** One stage of a campaign: numerators and denominators, never a bare percentage. */
    public record Stage(String name, LocalDate from, LocalDate to, Tasks tasks, long found, long closedOut, long open,
            long overdue, long listed, long delisted) {
    }

    /** Key tasks of a stage. */
    public record Tasks(long done, long due) {
    }
}
