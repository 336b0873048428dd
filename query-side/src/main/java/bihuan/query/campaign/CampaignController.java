package bihuan.query.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Names;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/**
 * Campaigns, and parks' parts in them. Every account may read what a campaign asks; the parks that take part are
 * limited to the caller's scope.
 */
@RestController
class CampaignController {

    private final Campaigns campaigns;
    private final Enrolments enrolments;
    private final CampaignTimeline timeline;
    private final Parks parks;
    private final Names names;
    private final Clock clock;

    CampaignController(Campaigns campaigns, Enrolments enrolments, CampaignTimeline timeline, Parks parks, Names names,
            Clock clock) {
        this.campaigns = campaigns;
        this.enrolments = enrolments;
        this.timeline = timeline;
        this.parks = parks;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/api/campaigns")
    Page<CampaignView> all(Caller caller, HttpServletRequest request) {
        Locale language = Languages.of(request);
        Map<String, Long> taking = enrolments.in(caller.scope(), null, null).stream()
                .collect(Collectors.groupingBy(Enrolment::campaignId, Collectors.counting()));
        List<CampaignView> items = campaigns.all().stream()
                .map(each -> each.view(language, taking.getOrDefault(each.id(), 0L))).toList();
        return new Page<>(items, items.size(), null);
    }

    @GetMapping("/api/campaigns/{id}")
    CampaignInFull one(Caller caller, @PathVariable String id, HttpServletRequest request) {
        var campaign = campaigns.one(id)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该专项行动", "campaign"))));
        Map<String, String> parkNames = parks.in(caller.scope()).stream()
                .collect(Collectors.toMap(ParkView::id, ParkView::name));
        var taking = enrolments.in(caller.scope(), null, null).stream().filter(part -> part.campaignId().equals(id))
                .map(part -> ParkInCampaign.of(part, parkNames.get(part.parkId()))).toList();
        return CampaignInFull.of(campaign.view(Languages.of(request), taking.size()), campaign.plan(), taking);
    }

    @GetMapping("/api/campaigns/{id}/parks/{parkId}")
    ResponseEntity<PartView> part(Caller caller, @PathVariable String id, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        Enrolment now = enrolments.one(id, parkId, caller.scope(), version);
        boolean past = asOf != null || knownAt != null;
        Enrolment part = past ? enrolments.past(now, asOf, knownAt) : now;
        PartView view = PartView.of(part, parks.one(parkId, caller.scope()).name(),
                AnswerDay.of(asOf, knownAt, clock), Languages.of(request), names.in(part));
        return past
                ? ResponseEntity.ok(view)
                : ResponseEntity.ok().eTag("\"" + now.version() + "\"").body(view);
    }

    @GetMapping("/api/campaigns/{id}/parks/{parkId}/timeline")
    Page<CampaignTimelineEntry> timeline(Caller caller, @PathVariable String id, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var given = new Parameters(parameters);
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        Enrolment part = enrolments.one(id, parkId, caller.scope(), version);
        List<CampaignTimelineEntry> entries = timeline.of(part.id(), Languages.of(request));
        return new Page<>(entries, entries.size(), null);
    }
}
