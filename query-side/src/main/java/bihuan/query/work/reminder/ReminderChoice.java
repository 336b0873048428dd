package bihuan.query.work.reminder;

import java.util.List;
import java.util.Locale;

/**
 * What an account wants to be told by mail, once a day.
 *
 * @param email
 *            to which address; null as long as none was given
 * @param language
 *            {@code zh-CN} or {@code en}
 * @param dueSoon
 *            whether of hazards that are due soon
 * @param dueWithinDays
 *            how soon, 1 to 60 days
 * @param overdue
 *            whether of hazards past their deadline
 * @param waiting
 *            whether of hazards that wait for an act of the account's role
 */
public record ReminderChoice(String email, String language, boolean dueSoon, int dueWithinDays, boolean overdue,
        boolean waiting) {

    /** The languages there are; the first where none is chosen. */
    public static final List<String> LANGUAGES = List.of("zh-CN", "en");

    static final int LEAST_DAYS = 1;
    static final int MOST_DAYS = 60;
    static final int USUAL_DAYS = 7;

    /** What holds for an account that chose nothing. */
    public static final ReminderChoice NONE = new ReminderChoice(null, LANGUAGES.getFirst(), false, USUAL_DAYS, false,
            false);

    /** Whether anything at all is to be told. */
    boolean wantsAnything() {
        return dueSoon || overdue || waiting;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
