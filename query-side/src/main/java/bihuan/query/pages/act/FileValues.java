package bihuan.query.pages.act;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import bihuan.api.hazard.Assurances;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Prefill;
import bihuan.query.casefile.CaseFile;
import bihuan.query.casefile.ExtensionRequestView;
import bihuan.query.casefile.PlanView;
import bihuan.query.web.Person;

/** The values that a case file has for the fields of a form, by the field's path in the contract. */
final class FileValues {

    private static final Map<String, Function<CaseFile, Object>> FIELDS = Map.ofEntries(
            // what was reported
            Map.entry("subject", file -> file.row().subject()), Map.entry("source", file -> file.row().source()),
            Map.entry("contractorId", CaseFile::contractorId),
            Map.entry("category", file -> file.row().category()),
            Map.entry("subcategory", file -> file.row().subcategory()),
            Map.entry("location", file -> file.row().location()),
            Map.entry("description", file -> file.row().description()),
            Map.entry("stateAndCauses", CaseFile::stateAndCauses),
            Map.entry("harmAndDifficulty", CaseFile::harmAndDifficulty),
            Map.entry("discoveredOn", file -> file.row().discoveredOn()),
            Map.entry("workersCongressInformedOn", CaseFile::workersCongressInformedOn),
            // the plan
            Map.entry("goals", plan(PlanView::goals)), Map.entry("methods", plan(PlanView::methods)),
            Map.entry("fundsAndMaterials", plan(PlanView::fundsAndMaterials)),
            Map.entry("bodyAndPeople", plan(PlanView::bodyAndPeople)),
            Map.entry("timeAndRequirements", plan(PlanView::timeAndRequirements)),
            Map.entry("safetyAndEmergency", plan(PlanView::safetyAndEmergency)),
            Map.entry("assurances.responsibility", assurances(Assurances::responsibility)),
            Map.entry("assurances.measures", assurances(Assurances::measures)),
            Map.entry("assurances.funding", assurances(Assurances::funding)),
            Map.entry("assurances.timeLimit", assurances(Assurances::timeLimit)),
            Map.entry("assurances.emergencyPlan", assurances(Assurances::emergencyPlan)),
            Map.entry("fundsPlanned", file -> file.row().fundsPlanned()),
            Map.entry("principal", file -> file.row().principal()),
            Map.entry("plannedCompletion", plan(PlanView::plannedCompletion)),
            // progress
            Map.entry("percent", file -> file.row().progressPercent()),
            Map.entry("fundsSpent", file -> file.row().fundsSpent()),
            // listing
            Map.entry("level", file -> file.row().level()),
            Map.entry("listingAuthority", file -> file.row().listingAuthority()),
            Map.entry("supervisingUnit", file -> file.row().supervisingUnit()),
            // more time
            Map.entry("until", extension(ExtensionRequestView::until)));

    private FileValues() {
    }

    /** The initial value of this field in the form of this action, as a page writes it; null for none. */
    static Object of(Action action, CaseFile file, String path) {
        boolean known = action.prefill() == Prefill.FROM_FILE || action.prefill() == Prefill.CHANGES_ONLY;
        return known && FIELDS.containsKey(path) ? written(FIELDS.get(path).apply(file)) : null;
    }

    /** The fields for which a case file has values. */
    static Set<String> fields() {
        return FIELDS.keySet();
    }

    private static Object written(Object value) {
        return switch (value) {
            case Person person -> person.name();
            case BigDecimal amount -> amount.toPlainString();
            case Enum<?> code -> code.name();
            case LocalDate day -> day.toString();
            case null, default -> value;
        };
    }

    private static Function<CaseFile, Object> plan(Function<PlanView, Object> field) {
        return file -> file.plan() == null ? null : field.apply(file.plan());
    }

    private static Function<CaseFile, Object> assurances(Function<Assurances, Object> field) {
        return file -> file.row().assurances() == null ? null : field.apply(file.row().assurances());
    }

    private static Function<CaseFile, Object> extension(Function<ExtensionRequestView, Object> field) {
        return file -> file.extensionRequest() == null ? null : field.apply(file.extensionRequest());
    }
}
