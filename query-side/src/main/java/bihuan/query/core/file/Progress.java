package bihuan.query.core.file;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far rectification is (整改进度).
 *
 * @param percent
 *            0 to 100, or null before any was recorded; 0 again when the hazard comes back
 * @param done
 *            what was done
 * @param fundsSpent
 *            CNY spent so far in total, or null until reported
 * @param recordedOn
 *            the day of the last report of progress
 */
public record Progress(Integer percent, String done, BigDecimal fundsSpent, LocalDate recordedOn) {

    /** None recorded yet. */
    public static final Progress NONE = new Progress(null, null, null, null);
}
