package bihuan.query.figures;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import bihuan.query.ledger.HazardRow;

/**
 * One item that a figure counts. A hazard appears as often as it counts: one that was listed twice appears twice.
 *
 * @param countedOn
 *            the day on which it counted: found, due, listed, delisted or closed out
 * @param amount
 *            its contribution to the figure: 1, or CNY
 * @param hazard
 *            the hazard's ledger row, whose fields are written on the same level
 */
public record DrillDownRow(LocalDate countedOn, BigDecimal amount, @JsonUnwrapped HazardRow hazard) {
}
