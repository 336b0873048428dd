package bihuan.query.figures;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import bihuan.query.ledger.HazardRow;

/**
 * One thing that a figure counted. A hazard stands there as often as it counts: one listed twice, twice.
 *
 * @param countedOn
 *            the day that made it count: found, due, listed, delisted, closed out
 * @param amount
 *            what it adds to the figure: 1, or CNY
 * @param hazard
 *            the hazard's ledger row; its fields stand beside these
 */
public record DrillDownRow(LocalDate countedOn, BigDecimal amount, @JsonUnwrapped HazardRow hazard) {
}
