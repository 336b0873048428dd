package bihuan.query.pages.act;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.MultiValueMap;

import bihuan.api.hazard.Envelope;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Prefill;
import bihuan.api.park.UnitKind;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Scope;
import bihuan.query.casefile.CaseFile;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.Ledger;
import bihuan.query.ledger.LedgerQuery;
import bihuan.query.pages.Words;
import bihuan.query.pages.act.Input.Option;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.web.Parameters;

/** Makes the forms of acts: their fields from the contract's records, with known values filled in. */
@Component
public class ActForms {

    /** Before the fields of an act that is corrected. */
    static final String CORRECTED = "fields.";

    private static final String MOST_OFFERED = "100";

    private final Words words;
    private final MessageSource messages;
    private final Parks parks;
    private final Ledger ledger;

    ActForms(Words words, MessageSource messages, Parks parks, Ledger ledger) {
        this.words = words;
        this.messages = messages;
        this.parks = parks;
        this.ledger = ledger;
    }

    /** The form of an act on this hazard. */
    public ActForm of(Action action, CaseFile file, Caller caller) {
        var form = form(action, path -> FileValues.of(action, file, path));
        return with(form, field -> switch (field.name()) {
            case "contractorId" -> field.choosing(units(file.row().parkId(), caller.scope(),
                    Set.of(UnitKind.CONTRACTOR)));
            case "duplicateOf" -> field.choosing(othersOfUnit(file.row(), caller.scope()));
            default -> field;
        });
    }

    /** The form to report a hazard in this park. */
    public ActForm report(String parkId, Caller caller) {
        return with(form(Action.REPORT, path -> path.equals("parkId") ? parkId : null), field -> switch (field.name()) {
            case "parkId" -> field.choosing(parks.in(caller.scope()).stream().filter(park -> !park.closed())
                    .map(park -> new Option(park.id(), park.name())).toList());
            case "unitId" -> field.choosing(units(parkId, caller.scope(), Set.of(UnitKind.values())));
            case "contractorId" -> field.choosing(units(parkId, caller.scope(), Set.of(UnitKind.CONTRACTOR)));
            default -> field;
        });
    }

    /** The form of this action with these initial values, without choices. */
    ActForm form(Action action, Function<String, Object> values) {
        Set<String> needs = EnvelopeRequirements.paths(action.needs());
        var inputs = inputs(action, values);
        return ActForm.of(action.path(), words.of(action), text("rule." + action.path()),
                inputs.of(formOf(action), "", needs), inputs.of(Envelope.class, "", needs),
                field -> needs.contains(field.name()), action.prefill() == Prefill.CHANGES_ONLY);
    }

    /** A correction has no fields of its own. */
    private static Class<?> formOf(Action action) {
        return action == Action.VOID_ACT || action == Action.CORRECT_ACT ? Nothing.class : action.form();
    }

    private record Nothing() {
    }

    /** Reads the fields of this action's records. */
    FormInputs inputs(Action action, Function<String, Object> values) {
        return new FormInputs(path -> label(action, path), words::of, values);
    }

    /** The same form with the units of this park to choose from. */
    ActForm choosing(ActForm form, String parkId, Caller caller) {
        return with(form, field -> switch (field.name()) {
            case CORRECTED + "unitId" -> field.choosing(unitsOfAllParks(parkId, caller.scope()));
            case CORRECTED + "contractorId" ->
                field.choosing(units(parkId, caller.scope(), Set.of(UnitKind.CONTRACTOR)));
            case CORRECTED + "parkId" -> field.choosing(parks.in(caller.scope()).stream()
                    .map(park -> new Option(park.id(), park.name())).toList());
            default -> field;
        });
    }

    private static ActForm with(ActForm form, Function<Input, Input> choices) {
        return new ActForm(form.path(), form.label(), form.rule(), form.fields().stream().map(choices)
                .filter(field -> !field.nothingToChoose()).toList(), form.more(),
                form.amends(), form.fixed());
    }

    private List<Option> units(String parkId, Scope scope, Set<UnitKind> kinds) {
        return parks.units(parkId, scope).stream().filter(unit -> kinds.contains(unit.kind()) && !unit.closed())
                .map(unit -> new Option(unit.id(), unit.name())).toList();
    }

    /** A report may be of another park: those of this park first, the others with the name of theirs. */
    private List<Option> unitsOfAllParks(String parkId, Scope scope) {
        Map<String, String> names = parks.in(scope).stream().collect(Collectors.toMap(ParkView::id, ParkView::name));
        return parks.units(scope).stream().sorted(Comparator.comparing(unit -> !unit.parkId().equals(parkId)))
                .map(unit -> new Option(unit.id(), unit.parkId().equals(parkId)
                        ? unit.name()
                        : unit.name() + " · " + names.get(unit.parkId())))
                .toList();
    }

    /** A duplicate report repeats a report of the same unit. */
    private List<Option> othersOfUnit(HazardRow of, Scope scope) {
        var query = LedgerQuery.of(new Parameters(MultiValueMap.fromSingleValue(
                Map.of("unitId", of.unitId(), "size", MOST_OFFERED))));
        return ledger.page(query, scope).items().stream().filter(row -> !row.id().equals(of.id()))
                .map(row -> new Option(row.id(), row.number() + " " + row.description())).toList();
    }

    private String label(Action action, String path) {
        String own = text(
                "field." + (path.equals(CORRECTED + "reason") ? Action.CORRECT_ACT : action).path() + "." + path);
        String field = path.startsWith(CORRECTED) ? path.substring(CORRECTED.length()) : path;
        return StringUtils.capitalize(own != null ? own : labelOf(action, field));
    }

    private String labelOf(Action action, String field) {
        String own = text("field." + action.path() + "." + field);
        return own == null ? words.field(field) : own;
    }

    private String text(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
