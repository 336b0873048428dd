package bihuan.query.campaign;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;
import bihuan.query.campaign.Enrolments.StoredAct;
import bihuan.query.casefile.timeline.ActDetails;
import bihuan.query.store.FileJson;
import bihuan.query.web.Names;

/**
 * The timeline of a park's part in a campaign, in the form of a hazard's timeline.
 */
@Component
public class CampaignTimeline {

    private static final Text ENROL = Text.of("参加专项行动", "Enrol");

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
        var events = stored.stream().map(each -> json.enrolmentEvent(each.type(), each.payload())).toList();
        var known = names.in(events);
        return IntStream.range(0, events.size())
                .mapToObj(i -> entry(stored.get(i), events.get(i), known, language)).toList();
    }

    private static CampaignTimelineEntry entry(StoredAct stored, EnrolmentEvent event, Names.Known known,
            Locale language) {
        var act = event.act();
        var action = CampaignAction.ofEvent(stored.type());
        return new CampaignTimelineEntry(stored.sequence(), stored.type(),
                action.map(CampaignAction::path).orElse("enrol"),
                action.map(Labelled::label).orElse(ENROL).in(language), stored.occurredOn(), stored.recordedAt(),
                known.actor(act.actor()), act.reason(), act.legalBasis(), known.document(act.document()),
                act.evidence(), ActDetails.of((Record) event, known));
    }
}
