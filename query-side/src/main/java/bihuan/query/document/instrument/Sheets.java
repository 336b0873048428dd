package bihuan.query.document.instrument;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.Stream;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.paper.PaperKind;
import bihuan.platform.people.PeopleDirectory;
import bihuan.query.store.Moments;
import bihuan.query.store.StoredHazard;
import bihuan.query.web.NamesByDay;

/** Makes the sheets of papers: what each says, as of the moment of the act that it states. */
@Component
class Sheets {

    private final PeopleDirectory people;
    private final NamesByDay names;

    Sheets(PeopleDirectory people, NamesByDay names) {
        this.people = people;
        this.names = names;
    }

    /**
     * What a paper of this act says.
     *
     * @param issuer
     *            the authority that issues it, or null for a draft
     * @param day
     *            the day whose names of parks, units and authorities it uses, Asia/Shanghai
     */
    InstrumentSheet of(PaperKind kind, Moments moments, long ofAct, String issuer, LocalDate day) {
        var file = moments.file(ofAct);
        var acts = moments.acts(ofAct);
        var report = file.report();
        var then = names.on(Stream.of(Stream.of(report.parkId(), report.unitId()), file.authorities(),
                acts.stream().map(act -> act.act().actor().organisation())).flatMap(called -> called)
                .collect(Collectors.toSet()), day, null);
        var known = new HashMap<>(people.names(CasePapers.people(file, acts)));
        known.putAll(then);
        var papers = new CasePapers(new StoredHazard(file.calling(then), then.get(report.parkId()),
                then.get(report.unitId())), acts, known);
        return switch (kind) {
            case SUPERVISION_NOTICE -> SupervisionNotice.sheet(papers);
            case DELISTING_NOTICE -> DelistingNotice.sheet(papers);
            case PROOF_OF_SERVICE -> ProofOfService.sheet(papers, issuer);
            case RECTIFICATION_ORDER -> RectificationOrder.sheet(papers);
        };
    }
}
