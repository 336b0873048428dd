package bihuan.command.ledger;

import bihuan.command.reservation.Reservations;

/**
 * A row that was validated for import.
 *
 * @param row
 *            the row
 * @param parkId
 *            its park
 * @param unit
 *            its unit's name as registered, or as the file said it first
 * @param creditCode
 *            the credit code with which its unit is registered when it is new, or null
 * @param answer
 *            the answer that needs no asking, or null
 */
record PlannedRow(ReadRow row, String parkId, String unit, String creditCode, RowAnswer answer) {

    static PlannedRow settled(ReadRow row, RowAnswer answer) {
        return new PlannedRow(row, null, null, null, answer);
    }

    boolean isOpen() {
        return answer == null;
    }

    PlannedRow withCode(String code) {
        return new PlannedRow(row, parkId, unit, code, answer);
    }

    /** What a hazard in a ledger is known by. */
    String identity() {
        return Reservations.within(parkId, row.number());
    }
}
