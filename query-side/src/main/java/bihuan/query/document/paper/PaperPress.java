package bihuan.query.document.paper;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.paper.PaperFile;
import bihuan.api.hazard.paper.PrintPaper;
import bihuan.api.hazard.paper.PrintedPaper;
import bihuan.api.permission.Scope;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.casefile.CaseFiles;
import bihuan.query.casefile.VersionNotProjectedException;
import bihuan.query.document.instrument.Instruments;
import bihuan.query.projection.PaperPrinting;
import bihuan.query.store.Timeline;

/**
 * Prints papers that the command side is about to issue, and stores the bytes; see {@link PrintPaper}. Whether the
 * hazard is still what was printed is decided when the paper is recorded.
 */
@Component
class PaperPress implements PaperPrinting {

    private static final PrintedPaper NOT_PROJECTED = new PrintedPaper(List.of(), List.of());

    private final CaseFiles files;
    private final Timeline timeline;
    private final Instruments instruments;
    private final EvidenceStore kept;

    PaperPress(CaseFiles files, Timeline timeline, Instruments instruments, EvidenceStore kept) {
        this.files = files;
        this.timeline = timeline;
        this.instruments = instruments;
        this.kept = kept;
    }

    @Override
    public PrintedPaper print(PrintPaper asked) {
        var paper = asked.paper();
        try {
            var hazard = files.current(paper.hazardId(), Scope.DISTRICT, asked.version());
            var printed = instruments.issued(paper, hazard, timeline.moments(paper.hazardId(), asked.version()));
            var stored = new ArrayList<PaperFile>();
            printed.forEach(file -> stored.add(new PaperFile(file.format().extension(), file.language().getLanguage(),
                    kept.keep(file.bytes(), file.format().mediaType().toString()), file.bytes().length,
                    file.fileName())));
            return new PrintedPaper(stored, printed.getFirst().people());
        } catch (VersionNotProjectedException late) {
            return NOT_PROJECTED;
        }
    }
}
