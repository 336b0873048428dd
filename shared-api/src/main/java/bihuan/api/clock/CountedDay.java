package bihuan.api.clock;

import java.time.LocalDate;

import bihuan.api.text.Text;

/**
 * One day that was looked at while working days were counted, so that an officer can count again by hand.
 *
 * @param on
 *            the day, Asia/Shanghai
 * @param number
 *            which of the days it was, from 1; null for one that was skipped
 * @param note
 *            why it was skipped, or that it was a make-up working day; null for an ordinary day
 */
public record CountedDay(LocalDate on, Integer number, Text note) {
}
