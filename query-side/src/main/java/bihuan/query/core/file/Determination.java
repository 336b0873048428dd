package bihuan.query.core.file;

import java.time.LocalDate;

/**
 * By which rule the hazard is a major one (判定).
 *
 * @param criterion
 *            the determination criterion
 * @param clause
 *            its clause, or null where a ledger does not say
 * @param confirmedOn
 *            the day it was confirmed
 */
public record Determination(String criterion, String clause, LocalDate confirmedOn) {
}
