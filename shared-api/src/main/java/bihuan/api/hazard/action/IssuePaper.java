package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.Required;
import bihuan.api.hazard.paper.PaperKind;

/**
 * A paper is issued of the last act of the hazard that it can state.
 *
 * @param kind
 *            what is issued
 * @param number
 *            its number, unique among the authority's papers of that kind; null for that of the act's document
 * @param on
 *            the day it is issued, Asia/Shanghai; null for the day of this act
 */
public record IssuePaper(@Required PaperKind kind, String number, LocalDate on) implements HazardAction {
}
