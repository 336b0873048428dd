package bihuan.query.document.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.person.PersonId;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.document.print.DocumentFormat;
import bihuan.query.store.Moments;
import bihuan.query.store.StoredHazard;
import bihuan.query.store.Timeline;

/** The papers of a hazard: drafts of what could be issued, and the printing of what is. */
@Component
public class Instruments {

    /** The formats of papers. */
    public static final List<DocumentFormat> FORMATS = List.of(DocumentFormat.HTML, DocumentFormat.PDF);
    /** Their languages. */
    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final Text DRAFT = Text.of("草稿", "draft");

    private final Timeline timeline;
    private final Sheets sheets;
    private final SheetPrinter printer;

    Instruments(Timeline timeline, Sheets sheets, SheetPrinter printer) {
        this.timeline = timeline;
        this.sheets = sheets;
        this.printer = printer;
    }

    /** One paper: whether a draft of it can be printed, else why not. */
    public record Offer(String kind, String label, boolean printable, String reason) {
    }

    /** A printed file of a paper, and the people named in it. */
    public record PrintedFile(DocumentFormat format, Locale language, String fileName, byte[] bytes,
            List<PersonId> people) {
    }

    /** Every paper of this hazard, in that language. */
    public List<Offer> offers(StoredHazard hazard, Locale language) {
        var moments = timeline.moments(hazard.file().id(), null);
        return Arrays.stream(PaperKind.values()).map(kind -> {
            boolean printable = moments.last(kind::isOf).isPresent();
            return new Offer(kind.path(), kind.label().in(language), printable,
                    printable ? null : kind.missing().in(language));
        }).toList();
    }

    /** The draft of a paper, of the last act that it can state, as of the moment of that act. */
    PrintedFile draft(StoredHazard hazard, PaperKind kind, DocumentFormat format, Locale language) {
        var moments = timeline.moments(hazard.file().id(), null);
        long ofAct = moments.last(kind::isOf).orElseThrow(
                () -> new Refused(Refusal.conflict(ProblemCode.NOT_PRINTABLE, kind.missing(), List.of())));
        var sheet = sheets.of(kind, moments, ofAct, null, moments.acts(ofAct).getLast().act().occurredOn());
        byte[] bytes = printer.print(kind, sheet, true, format, language, moments.recordedAt(ofAct));
        return new PrintedFile(format, language, fileName(hazard, kind, DRAFT.in(language), language), bytes,
                sheet.people());
    }

    /** A paper that is about to be issued, in every language and format. */
    public List<PrintedFile> issued(PaperIssued paper, StoredHazard hazard, Moments moments) {
        var sheet = sheets.of(paper.kind(), moments, paper.ofAct(), paper.act().actor().organisation(),
                paper.issuedOn()).issued(paper.number(), paper.issuedOn());
        var files = new ArrayList<PrintedFile>();
        for (Locale language : LANGUAGES) {
            String name = fileName(hazard, paper.kind(), paper.number(), language);
            for (DocumentFormat format : FORMATS) {
                byte[] bytes = printer.print(paper.kind(), sheet, false, format, language,
                        moments.recordedAt(moments.version()));
                files.add(new PrintedFile(format, language, name, bytes, sheet.people()));
            }
        }
        return files;
    }

    private static String fileName(StoredHazard hazard, PaperKind kind, String mark, Locale language) {
        return hazard.file().report().number() + "-" + kind.label().in(language) + "-" + mark;
    }
}
