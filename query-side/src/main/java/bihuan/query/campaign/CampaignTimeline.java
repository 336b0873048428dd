package bihuan.query.campaign;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.query.campaign.Enrolments.StoredAct;
import bihuan.query.casefile.timeline.ActDetails;
import bihuan.query.casefile.timeline.ActStanding;
import bihuan.query.store.FileJson;
import bihuan.query.web.Names;

/**
 * The timeline of a park's part in a campaign, in the form of a hazard's timeline.
 */
@Component
public class CampaignTimeline {

    private final Enrolments enrolments;
    private final FileJson json;
    private final Names names;

    CampaignTimeline(Enrolments enrolments, FileJson json, Names names) {
        this.enrolments = enrolments;
        this.json = json;
        this.names = names;
    }

    /** Every act of a part, first to last. */
    public List<CampaignTimelineEntry> of(String enrolmentId, Locale language) {
        var stored = enrolments.acts(enrolmentId);
        var events = stored.stream().map(this::event).toList();
        var known = names.in(events);
        var history = EnrolmentActs.of(events);
        return stored.stream().map(each -> entry(each, history, known, language)).toList();
    }

    /** Every act of a part, and which of them count. */
    public EnrolmentActs history(String enrolmentId) {
        return EnrolmentActs.of(enrolments.acts(enrolmentId).stream().map(this::event).toList());
    }

    private EnrolmentEvent event(StoredAct stored) {
        return json.enrolmentEvent(stored.type(), stored.payload());
    }

    private static CampaignTimelineEntry entry(StoredAct stored, EnrolmentActs history, Names.Known known,
            Locale language) {
        var event = history.recorded().get(stored.sequence());
        var act = event.act();
        var standing = ActStanding.of(history, stored.sequence(), known);
        var action = CampaignAction.ofEvent(stored.type());
        return new CampaignTimelineEntry(stored.sequence(), stored.type(),
                action.map(CampaignAction::path).orElse("enrol"),
                CampaignAction.labelOf(stored.type()).in(language), stored.occurredOn(), stored.recordedAt(),
                known.actor(act.actor(), act.occurredOn()), act.reason(), act.legalBasis(),
                known.document(act.document()),
                act.evidence(), act.ruledBy(), standing.voidedBy(), standing.correctedBy(), standing.voids(),
                standing.corrects(),
                standing.corrected(), ActDetails.of((Record) event, known));
    }
}
