package bihuan.api.hazard.paper;

import bihuan.api.hazard.event.PaperIssued;

/**
 * Asks the query side to print a paper in every language and format, and to store the bytes. Repeated, it stores no
 * less and harms nothing: bytes that no event names are of no consequence.
 *
 * @param paper
 *            the paper as it is about to be issued, without files
 * @param version
 *            the version of the hazard that it is printed from
 */
public record PrintPaper(PaperIssued paper, long version) {
}
