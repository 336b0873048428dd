package bihuan.query.work.reminder;

import java.util.List;
import java.util.Locale;

/**
 * What an account is reminded of by mail, once a day.
 *
 * @param email
 *            the address; null until one is given
 * @param language
 *            {@code zh-CN} or {@code en}
 * @param dueSoon
 *            whether to remind of hazards that are due soon
 * @param dueWithinDays
 *            the number of days, 1 to 60, that count as soon
 * @param overdue
 *            whether to remind of hazards past their deadline
 * @param waiting
 *            whether to remind of hazards that wait for an act of the account's role
 */
public record ReminderChoice(String email, String language, boolean dueSoon, int dueWithinDays, boolean overdue,
        boolean waiting) {

    /** The supported languages; the first is the default. */
    public static final List<String> LANGUAGES = List.of("zh-CN", "en");

    static final int LEAST_DAYS = 1;
    static final int MOST_DAYS = 60;
    static final int USUAL_DAYS = 7;

    /** The default for an account without a choice. */
    public static final ReminderChoice NONE = new ReminderChoice(null, LANGUAGES.getFirst(), false, USUAL_DAYS, false,
            false);

    /** Whether any reminder is chosen. */
    boolean wantsAnything() {
        return dueSoon || overdue || waiting;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
