package bihuan.api.campaign;

import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * A stage of a campaign (阶段). Stages may overlap: what falls into two of them counts in both.
 *
 * @param code
 *            what it goes by in addresses, unique in its campaign
 * @param name
 *            what people call it
 * @param from
 *            its first day, Asia/Shanghai
 * @param to
 *            its last day, Asia/Shanghai
 */
public record Stage(@Required String code, @Required Title name, @Required LocalDate from, @Required LocalDate to) {

    /** Whether this day lies in the stage. */
    public boolean holds(LocalDate day) {
        return day != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
