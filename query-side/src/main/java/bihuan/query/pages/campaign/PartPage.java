package bihuan.query.pages.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.campaign.About;
import bihuan.api.campaign.CampaignAction;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.campaign.AllowedInCampaign;
import bihuan.query.campaign.CampaignCorrectionPreview;
import bihuan.query.campaign.CampaignTimeline;
import bihuan.query.campaign.CampaignTimelineEntry;
import bihuan.query.campaign.Campaigns;
import bihuan.query.campaign.Enrolments;
import bihuan.query.campaign.PartView;
import bihuan.query.casefile.AllowedCorrection;
import bihuan.query.casefile.VersionNotProjectedException;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.pages.act.CampaignActForms;
import bihuan.query.register.Parks;
import bihuan.query.web.Names;
import bihuan.query.web.Parameters;

/**
 * A park's part in a campaign: what is due, what was done, and the acts allowed to this user now.
 */
@Controller
class PartPage {

    private final Campaigns campaigns;
    private final Enrolments enrolments;
    private final CampaignTimeline timeline;
    private final AllowedInCampaign corrections;
    private final CampaignActForms forms;
    private final CampaignCorrectionPreview preview;
    private final Parks parks;
    private final Names names;
    private final Clock clock;

    PartPage(Campaigns campaigns, Enrolments enrolments, CampaignTimeline timeline,
            AllowedInCampaign corrections, CampaignActForms forms, CampaignCorrectionPreview preview, Parks parks,
            Names names, Clock clock) {
        this.campaigns = campaigns;
        this.enrolments = enrolments;
        this.timeline = timeline;
        this.corrections = corrections;
        this.forms = forms;
        this.preview = preview;
        this.parks = parks;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{id}/parks/{parkId}")
    String part(Caller caller, @PathVariable String id, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var given = new Parameters(parameters);
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        String act = given.text("act");
        String about = given.text("of");
        Long voided = given.number("void", 0, Integer.MAX_VALUE, null);
        Long corrected = given.number("correct", 0, Integer.MAX_VALUE, null);
        given.check();
        Enrolment now = upTo(version, id, parkId, caller);
        PartView part = view(now, caller);
        List<CampaignAction> allowed = AllowedInCampaign.actions(caller, now);
        model.addAttribute("part", part);
        model.addAttribute("acted", version != null && now.version() >= version);
        model.addAttribute("allowed", allowed);
        // The allowed actions, shown next to each task and duty.
        model.addAttribute("doing", allowed.stream().filter(action -> action.about() != About.NOTHING)
                .collect(Collectors.groupingBy(action -> action.about().name())));
        List<CampaignTimelineEntry> acts = acts(now, -1);
        List<AllowedCorrection> putRight = corrections.corrections(caller, now);
        model.addAttribute("acts", acts);
        model.addAttribute("putRight", putRight);
        correction(part, acts.reversed(), putRight, voided, corrected, model);
        CampaignAction.ofPath(act == null ? "" : act).filter(allowed::contains)
                .ifPresent(action -> model.addAttribute("form", forms.of(action, part, about)));
        model.addAttribute("key", UUID.randomUUID());
        return "campaigns/part";
    }

    /** The form to void or correct an act, where the caller may. */
    private void correction(PartView part, List<CampaignTimelineEntry> acts, List<AllowedCorrection> may, Long voided,
            Long corrected, Model model) {
        Long sequence = voided == null ? corrected : voided;
        if (sequence == null || sequence >= Math.min(acts.size(), may.size())) {
            return;
        }
        CampaignTimelineEntry act = acts.get(sequence.intValue());
        AllowedCorrection allowed = may.get(sequence.intValue());
        if (voided == null ? allowed.mayCorrect() : allowed.mayVoid()) {
            model.addAttribute("target", act);
            model.addAttribute("form", voided == null ? forms.correcting(act, part) : forms.voiding(act));
            if (voided != null) {
                model.addAttribute("follows", preview.ofVoiding(part.id(), sequence, LocaleContextHolder.getLocale()));
            }
        }
    }

    /** To enrol a park, by who sets up; a park that takes part already is shown instead. */
    @GetMapping("/campaigns/{id}/parks/{parkId}/enrol")
    String enrol(Caller caller, @PathVariable String id, @PathVariable String parkId, Model model) {
        Permission.SET_UP.check(caller);
        var campaign = campaigns.one(id)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该专项行动", "campaign"))));
        model.addAttribute("campaign", campaign.view(LocaleContextHolder.getLocale(), 0));
        model.addAttribute("park", parks.one(parkId, caller.scope()));
        model.addAttribute("form", forms.enrolment());
        model.addAttribute("key", UUID.randomUUID());
        return "campaigns/enrol";
    }

    /** The acts after this version, for a user who acted on an older one. */
    @GetMapping("/campaigns/{id}/parks/{parkId}/since")
    String since(Caller caller, @PathVariable String id, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, Model model) {
        var given = new Parameters(parameters);
        Long after = given.number("after", 0, Integer.MAX_VALUE, 0L);
        Boolean stale = given.truth("stale");
        given.check();
        Enrolment now = enrolments.one(id, parkId, caller.scope(), null);
        model.addAttribute("version", now.version());
        model.addAttribute("acts", acts(now, after));
        model.addAttribute("stale", Boolean.TRUE.equals(stale));
        return "campaigns/since";
    }

    /** As of this version; or the current state, when the version is not projected in time. */
    private Enrolment upTo(Long version, String id, String parkId, Caller caller) {
        try {
            return enrolments.one(id, parkId, caller.scope(), version);
        } catch (VersionNotProjectedException late) {
            return enrolments.one(id, parkId, caller.scope(), null);
        }
    }

    private PartView view(Enrolment part, Caller caller) {
        return PartView.of(part, parks.one(part.parkId(), caller.scope()).name(), LocalDate.now(clock),
                LocaleContextHolder.getLocale(), names.in(part));
    }

    /** The acts after this one, the last first. */
    private List<CampaignTimelineEntry> acts(Enrolment part, long after) {
        return timeline.of(part.id(), LocaleContextHolder.getLocale()).stream()
                .filter(act -> act.sequence() > after).toList().reversed();
    }
}
