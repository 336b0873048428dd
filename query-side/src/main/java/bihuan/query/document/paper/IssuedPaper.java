package bihuan.query.document.paper;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperFile;
import bihuan.query.document.print.DocumentFormat;

/**
 * An issued paper with what became of it.
 *
 * @param sequence
 *            the sequence of the act that issued it
 * @param paper
 *            the paper
 * @param recordedAt
 *            when that was recorded
 * @param erased
 *            the people in it who were erased, by id; while there are any, its files are withheld
 * @param voidedBy
 *            the sequence of the act that voids its issue, or null
 * @param correctedBy
 *            the sequences of the corrections since of acts that it rests on
 */
record IssuedPaper(long sequence, PaperIssued paper, Instant recordedAt, Set<String> erased, Long voidedBy,
        List<Long> correctedBy) {

    /** Its file in this format and language. */
    Optional<PaperFile> file(DocumentFormat format, Locale language) {
        return paper.files().stream().filter(file -> file.format().equals(format.extension()))
                .filter(file -> file.language().equals(language.getLanguage())).findAny();
    }
}
