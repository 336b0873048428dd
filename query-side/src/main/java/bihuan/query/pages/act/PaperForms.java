package bihuan.query.pages.act;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.query.document.instrument.Instruments.Offer;
import bihuan.query.document.paper.PaperView;
import bihuan.query.pages.Words;
import bihuan.query.pages.act.Input.Option;

/** Offers the papers in the forms to issue one, and to record what was done with one. */
@Component
public class PaperForms {

    private final Words words;

    PaperForms(Words words) {
        this.words = words;
    }

    /**
     * The same form, with the papers of the caller's authority to choose from.
     *
     * @param chosen
     *            the kind or the paper that is chosen already, or null
     */
    public ActForm choosing(ActForm form, Caller caller, List<Offer> drafts, List<PaperView> issued, String chosen) {
        if (form.path().equals(Action.ISSUE_PAPER.path())) {
            return with(form, "kind", kinds(caller, drafts), chosen);
        }
        return form.path().equals(Action.RECORD_FORMALITY.path())
                ? with(form, "instrument", instruments(caller, issued), chosen)
                : form;
    }

    private static ActForm with(ActForm form, String name, List<Option> options, String chosen) {
        return new ActForm(form.path(), form.label(), form.rule(), form.fields().stream()
                .map(field -> field.name().equals(name) ? field.choosing(options, chosen) : field).toList(),
                form.more(), form.amends(), form.fixed());
    }

    private static List<Option> kinds(Caller caller, List<Offer> drafts) {
        return drafts.stream().filter(Offer::printable)
                .filter(offer -> PaperKind.ofPath(offer.kind()).orElseThrow().issuers().contains(caller.role()))
                .map(offer -> new Option(offer.kind(), offer.label())).toList();
    }

    /** Its own papers, the newest first, and then the instruments without a paper. */
    private List<Option> instruments(Caller caller, List<PaperView> issued) {
        List<Option> options = new ArrayList<>();
        issued.reversed().stream().filter(paper -> paper.voidedBy() == null)
                .filter(paper -> paper.issuedBy().organisation().equals(caller.actor().organisation()))
                .map(paper -> new Option(paper.id(), paper.label() + " " + paper.number())).forEach(options::add);
        Arrays.stream(Instrument.values()).filter(instrument -> instrument.issuers().contains(caller.role()))
                .map(instrument -> new Option(instrument.name(), words.of(instrument))).forEach(options::add);
        return options;
    }
}
