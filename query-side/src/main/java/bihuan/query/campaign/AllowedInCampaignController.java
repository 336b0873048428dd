package bihuan.query.campaign;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.platform.web.Languages;
import bihuan.query.casefile.AllowedAction;
import bihuan.query.casefile.AllowedCorrection;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.web.Parameters;

/** What is allowed to the caller in a park's part of a campaign. */
@RestController
class AllowedInCampaignController {

    private final Enrolments enrolments;
    private final AllowedInCampaign allowed;

    AllowedInCampaignController(Enrolments enrolments, AllowedInCampaign allowed) {
        this.enrolments = enrolments;
        this.allowed = allowed;
    }

    /** What the caller may do in a part of this version, and to its acts. */
    record Answer(long version, List<AllowedAction> actions, List<AllowedCorrection> acts) {
    }

    @GetMapping("/api/campaigns/{id}/parks/{parkId}/allowed-actions")
    Answer allowed(Caller caller, @PathVariable String id, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var given = new Parameters(parameters);
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        Enrolment part = enrolments.one(id, parkId, caller.scope(), version);
        var language = Languages.of(request);
        return new Answer(part.version(), AllowedInCampaign.actions(caller, part).stream()
                .map(action -> new AllowedAction(action.path(), action.label().in(language))).toList(),
                allowed.corrections(caller, part));
    }
}
