package bihuan.api.hazard.command;

import bihuan.api.hazard.event.PaperIssued;

/**
 * What a request to issue a paper leads to.
 *
 * @param version
 *            the version of the hazard that it was decided on; of a repeated request, the one it had led to
 * @param paper
 *            the paper to be printed, or, of a repeated request, the paper that was issued
 * @param repeated
 *            whether it was issued before, by the same request
 */
public record PreparedPaper(long version, PaperIssued paper, boolean repeated) {
}
