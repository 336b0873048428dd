package bihuan.benchmarks.peer;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The request that every system under test takes: how far rectification has come. */
public record ProgressForm(int percent, String done, BigDecimal fundsSpent, LocalDate occurredOn, String reason) {

    private static final int ALL = 100;

    /**
     * Checks what the product checks of it as well.
     *
     * @param spentBefore
     *            the sum recorded last
     * @param lastActOn
     *            the day of the last act
     * @throws IllegalArgumentException
     *             naming the field
     */
    public void validate(BigDecimal spentBefore, LocalDate lastActOn, LocalDate today) {
        require(percent >= 0 && percent <= ALL, "percent");
        require(done != null && !done.isBlank(), "done");
        require(fundsSpent == null || fundsSpent.signum() >= 0, "fundsSpent");
        require(fundsSpent == null || fundsSpent.compareTo(spentBefore) >= 0 || reason != null, "reason");
        require(occurredOn == null || !occurredOn.isAfter(today) && !occurredOn.isBefore(lastActOn), "occurredOn");
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new IllegalArgumentException(field);
        }
    }
}
