package bihuan.query.casefile;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.platform.web.Languages;
import bihuan.query.register.KnownOrganisations;
import bihuan.query.web.Parameters;

/** The actions allowed to the caller. */
@RestController
class AllowedActionsController {

    private final CaseFiles files;
    private final AllowedCorrections corrections;
    private final KnownOrganisations organisations;

    AllowedActionsController(CaseFiles files, AllowedCorrections corrections, KnownOrganisations organisations) {
        this.organisations = organisations;
        this.files = files;
        this.corrections = corrections;
    }

    /** What the caller may do to a hazard of this version, and to its acts. */
    record Answer(long version, List<AllowedAction> actions, List<AllowedCorrection> acts) {
    }

    @GetMapping("/api/hazards/{id}/allowed-actions")
    Answer allowed(Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var given = new Parameters(parameters);
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        var file = files.current(id, caller.scope(), version).file();
        var language = Languages.of(request);
        return new Answer(file.version(), AllowedActions.of(caller, file, organisations.now()).stream()
                .map(action -> new AllowedAction(action.path(), action.label().in(language))).toList(),
                corrections.of(caller, file));
    }
}
