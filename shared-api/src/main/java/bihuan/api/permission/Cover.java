package bihuan.api.permission;

import java.time.LocalDate;

/**
 * That an account covers for a colleague for some days, Shanghai dates, the first and the last included.
 *
 * @param accountId
 *            the colleague's account
 * @param from
 *            the first day
 * @param to
 *            the last day
 */
public record Cover(String accountId, LocalDate from, LocalDate to) {

    /** Whether it is in force on this day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
