package bihuan.query.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.query.core.file.Progress;

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
 *            the day of the last report of progress, Asia/Shanghai
 */
public record ProgressView(Integer percent, String done, BigDecimal fundsSpent, LocalDate recordedOn) {

    static ProgressView of(Progress each) {
        return new ProgressView(each.percent(), each.done(), each.fundsSpent(), each.recordedOn());
    }
}
