package bihuan.api.hazard.paper;

import java.util.List;

import bihuan.api.person.PersonId;

/**
 * A printed paper, whose bytes are stored.
 *
 * @param files
 *            one for each language and format; none while the version asked for is not projected
 * @param people
 *            the people whose names are in them
 */
public record PrintedPaper(List<PaperFile> files, List<PersonId> people) {
}
