package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign in a list.
 *
 * @param id
 *            the campaign
 * @param name
 *            its name in the reader's language
 * @param template
 *            the template it was made from, or null
 * @param setUpOn
 *            the day it was set up, Asia/Shanghai
 * @param from
 *            the first day of its earliest stage
 * @param to
 *            the last day of its latest stage
 * @param stages
 *            its stages
 * @param tasks
 *            the number of its key tasks
 * @param parks
 *            the number of parks in the reader's scope that take part
 */
public record CampaignView(String id, String name, String template, LocalDate setUpOn, LocalDate from, LocalDate to,
        List<StageView> stages, long tasks, long parks) {
}
