package bihuan.query.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Precondition;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records;
import bihuan.query.core.file.Supervision;

/** The actions that the lifecycle table allows a caller on a hazard now; the command side decides. */
public final class AllowedActions {

    private AllowedActions() {
    }

    /** The actions, in the order in which people meet them. */
    public static List<Action> of(Caller caller, HazardFile file, Organisations organisations) {
        if (!caller.scope().covers(file.report().parkId(), file.report().unitId())) {
            return List.of();
        }
        return Lifecycle.allowed(caller.role(), file.regions()).stream()
                .filter(action -> holds(action.precondition(), caller, file, organisations)).toList();
    }

    private static boolean isIssued(Instrument instrument, HazardFile file) {
        return switch (instrument) {
            case LISTING -> file.regions().listing().isListedOrDelisted();
            case DELISTING -> file.regions().listing() == Listing.DELISTED;
            case EXTENSION -> file.regions().extension() == Extension.GRANTED;
            case SUSPENSION -> file.suspension() != null;
        };
    }

    /** Whether there is an act that such a paper can state, of whichever round. */
    private static boolean isDone(PaperKind kind, HazardFile file) {
        return switch (kind) {
            case RECTIFICATION_ORDER -> file.determination() != null;
            case SUPERVISION_NOTICE -> anyRound(file, listing -> listing.listedOn() != null);
            case DELISTING_NOTICE -> anyRound(file, listing -> listing.delistedOn() != null);
            case PROOF_OF_SERVICE -> file.suspension() != null || !file.records().papers().isEmpty()
                    || file.extension() != null && file.extension().granted() > 0
                    || isDone(PaperKind.SUPERVISION_NOTICE, file);
        };
    }

    private static boolean anyRound(HazardFile file, Predicate<Supervision> test) {
        return Stream.concat(Stream.of(file.supervision()),
                file.records().earlierRounds().stream().map(Records.Round::supervision)).anyMatch(test);
    }

    private static boolean holds(Precondition precondition, Caller caller, HazardFile file,
            Organisations organisations) {
        return switch (precondition) {
            case NONE -> true;
            case OWN_REPORT -> caller.role() == Role.REGULATOR
                    || organisations.sameHands(caller.actor(), file.report().reportedBy());
            case MEASURE_IN_FORCE -> file.records().coerciveMeasures().stream()
                    .anyMatch(measure -> measure.liftedOn() == null);
            case ACT_OF_PAPER -> Arrays.stream(PaperKind.values())
                    .anyMatch(kind -> kind.issuers().contains(caller.role()) && isDone(kind, file));
            case INSTRUMENT_ISSUED -> Arrays.stream(Instrument.values())
                    .anyMatch(instrument -> instrument.issuers().contains(caller.role()) && isIssued(instrument, file))
                    || file.records().papers().stream().map(Records.PaperOut::by)
                            .anyMatch(by -> organisations.same(by, caller.actor().organisation()));
        };
    }
}
