package bihuan.query.document.paper;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperFile;
import bihuan.query.casefile.FormalityView;
import bihuan.query.core.file.HazardFile;
import bihuan.query.document.paper.PaperView.PrintView;
import bihuan.query.web.Names;

/** Lists the issued papers of a hazard, with all names in them looked up at once. */
@Component
public class PaperViews {

    private final IssuedPapers papers;
    private final Names names;

    PaperViews(IssuedPapers papers, Names names) {
        this.papers = papers;
        this.names = names;
    }

    /** The papers that were issued up to the version of this file, first to last, in that language. */
    public List<PaperView> of(HazardFile file, Locale language) {
        var all = papers.of(file.id()).stream().filter(each -> each.sequence() <= file.version()).toList();
        var formalities = file.records().formalities();
        var known = names.in(
                List.of(all.stream().map(each -> each.paper().act().actor()).toList(), formalities));
        return all.stream().map(each -> {
            PaperIssued paper = each.paper();
            return new PaperView(paper.paperId(), paper.kind().path(), paper.kind().label().in(language),
                    paper.number(), paper.issuedOn(), known.actor(paper.act().actor(), paper.issuedOn()),
                    each.recordedAt(),
                    each.sequence(), paper.ofAct(), paper.digest(),
                    paper.files().stream().map(one -> view(paper, one, !each.erased().isEmpty())).toList(),
                    !each.erased().isEmpty(), each.voidedBy(), each.correctedBy(),
                    formalities.stream().filter(done -> paper.paperId().equals(done.paperId()))
                            .map(done -> FormalityView.of(done, known)).toList());
        }).toList();
    }

    private static PrintView view(PaperIssued paper, PaperFile file, boolean withheld) {
        return new PrintView(file.format(), file.language(), file.sha256(), file.size(),
                "/api/papers/%s.%s?lang=%s%s".formatted(paper.paperId(), file.format(), file.language(),
                        withheld ? "&redacted=true" : ""));
    }
}
