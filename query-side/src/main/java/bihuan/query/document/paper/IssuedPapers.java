package bihuan.query.document.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.ActCorrection;
import bihuan.api.history.CorrectsAct;
import bihuan.api.history.VoidsActs;
import bihuan.api.permission.Scope;
import bihuan.api.person.PersonId;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.people.PeopleDirectory;
import bihuan.query.casefile.CaseFiles;
import bihuan.query.casefile.VersionNotProjectedException;
import bihuan.query.store.Moments;
import bihuan.query.store.Timeline;

/** The issued papers of hazards, of every round, whatever came later. */
@Component
class IssuedPapers {

    private final CaseFiles files;
    private final Timeline timeline;
    private final PeopleDirectory people;

    IssuedPapers(CaseFiles files, Timeline timeline, PeopleDirectory people) {
        this.files = files;
        this.timeline = timeline;
        this.people = people;
    }

    /** Those of this hazard, first to last; the caller has seen that it is in scope. */
    List<IssuedPaper> of(String hazardId) {
        return of(timeline.moments(hazardId, null));
    }

    /** One paper, waiting briefly for one that has just been issued; refused when it is unknown or out of scope. */
    IssuedPaper one(String id, Scope scope) {
        String hazardId = Optional.ofNullable(PaperIssued.hazardOf(id)).orElseThrow(IssuedPapers::noSuchPaper);
        long sequence = sequence(id);
        try {
            if (files.current(hazardId, scope, null).file().version() < sequence) {
                files.current(hazardId, scope, sequence);
            }
        } catch (VersionNotProjectedException | Refused unknown) {
            throw noSuchPaper();
        }
        return of(hazardId).stream().filter(each -> each.paper().paperId().equals(id)).findAny()
                .orElseThrow(IssuedPapers::noSuchPaper);
    }

    private static long sequence(String id) {
        try {
            return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
        } catch (NumberFormatException noNumber) {
            throw noSuchPaper();
        }
    }

    static Refused noSuchPaper() {
        return new Refused(Refusal.notFound(Text.of("该文书", "paper")));
    }

    private List<IssuedPaper> of(Moments moments) {
        var history = moments.history();
        var papers = new ArrayList<IssuedPaper>();
        Set<String> named = new HashSet<>();
        history.recorded().values().stream().filter(PaperIssued.class::isInstance).map(PaperIssued.class::cast)
                .map(PaperIssued::people).flatMap(Collection::stream).map(PersonId::value).forEach(named::add);
        Set<String> known = people.names(named).keySet();
        history.recorded().forEach((sequence, event) -> {
            if (event instanceof PaperIssued paper) {
                papers.add(new IssuedPaper(sequence, paper, moments.recordedAt(sequence),
                        paper.people().stream().map(PersonId::value).filter(id -> !known.contains(id))
                                .collect(Collectors.toSet()),
                        history.voidedBy(sequence), corrections(history, sequence, paper.ofAct())));
            }
        });
        return papers;
    }

    /** The corrections after a paper that count, of acts up to the one that it states. */
    private static List<Long> corrections(EffectiveActs history, long paper, long ofAct) {
        return history.recorded().keySet().stream().filter(sequence -> sequence > paper)
                .filter(sequence -> history.voidedBy(sequence) == null)
                .filter(sequence -> concerns(history, sequence, ofAct)).toList();
    }

    private static boolean concerns(EffectiveActs history, long sequence, long ofAct) {
        HazardEvent event = history.recorded().get(sequence);
        List<Long> targets = switch (event) {
            case ActCorrection correction -> switch (correction) {
                case VoidsActs voided -> voided.sequences();
                case CorrectsAct<?> corrected -> List.of(corrected.sequence());
            };
            default -> List.of();
        };
        return targets.stream().anyMatch(target -> target <= ofAct || concerns(history, target, ofAct));
    }
}
