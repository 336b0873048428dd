package bihuan.query.casefile;

import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.permission.Caller;
import bihuan.query.core.file.HazardFile;
import bihuan.query.register.KnownOrganisations;
import bihuan.query.store.Timeline;

/** The acts of a hazard that a caller may void or correct. */
@Component
public class AllowedCorrections {

    private final Timeline timeline;
    private final KnownOrganisations organisations;

    AllowedCorrections(Timeline timeline, KnownOrganisations organisations) {
        this.organisations = organisations;
        this.timeline = timeline;
    }

    /** One entry for each recorded act, first act first. */
    public List<AllowedCorrection> of(Caller caller, HazardFile file) {
        var history = timeline.history(file.id());
        return AllowedCorrection.in(history, new CorrectionRights(history), caller.actor(),
                caller.scope().covers(file.report().parkId(), file.report().unitId()), organisations.now());
    }
}
