package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.api.text.Text;

/** Compares the units of a ledger with the register: which are new, and whether credit codes agree with names. */
final class UnitCheck {

    private static final Text NOT_AGREED = Text.of("该单位尚未登记，须先同意登记（newUnits）。",
            "The unit is not registered; agree to register it first (newUnits).");
    private static final Text CODE_OF_OTHER = Text.of("该代码属于“%s”，责任单位却写作“%s”。",
            "The code is that of \"%s\", and the responsible unit is \"%s\".");
    private static final Text OTHER_CODE = Text.of("“%s”登记的代码是 %s。", "The registered code of \"%s\" is %s.");
    private static final Text TWO_CODES = Text.of("本文件中“%s”另有代码 %s。", "This file gives \"%s\" the code %s as well.");

    private final KnownNames names;
    private final Map<String, String> codesOfNew = new HashMap<>();
    private final Map<String, String> newByCode = new HashMap<>();
    private final Map<String, List<PlannedRow>> fresh = new LinkedHashMap<>();

    UnitCheck(KnownNames names) {
        this.names = names;
    }

    /** What is wrong with the credit code of a row beside its unit, or null. */
    Text wrongCode(String parkId, String unit, String code) {
        if (code == null) {
            return null;
        }
        String owner = names.unitOfCode(parkId, code);
        if (owner != null && !owner.equals(unit)) {
            return CODE_OF_OTHER.with(owner, unit);
        }
        if (names.unitId(parkId, unit) != null) {
            String registered = names.codeOf(parkId, unit);
            return registered == null || registered.equals(code) ? null : OTHER_CODE.with(unit, registered);
        }
        String other = newByCode.putIfAbsent(key(parkId, code), unit);
        if (other != null && !other.equals(unit)) {
            return CODE_OF_OTHER.with(other, unit);
        }
        String before = codesOfNew.putIfAbsent(key(parkId, unit), code);
        return before == null || before.equals(code) ? null : TWO_CODES.with(unit, before);
    }

    /** Why the row may not register its unit, or null. */
    Text notAgreed(PlannedRow row, ImportOptions options) {
        return names.unitId(row.parkId(), row.unit()) != null || options.agreesTo(row.unit()) ? null : NOT_AGREED;
    }

    /** Counts the row to its unit when that is new. */
    void count(PlannedRow row) {
        if (names.unitId(row.parkId(), row.unit()) == null) {
            fresh.computeIfAbsent(key(row.parkId(), row.unit()), _ -> new ArrayList<>()).add(row);
        }
    }

    /** The credit code by which a new unit is registered, which one of its rows may give, or null. */
    String codeOfNew(String parkId, String unit) {
        return codesOfNew.get(key(parkId, unit));
    }

    /** The units that are not registered yet, each with the names that are close to its own. */
    List<NewUnit> newUnits() {
        Map<String, List<String>> byPark = new HashMap<>();
        fresh.values().forEach(rows -> byPark.computeIfAbsent(rows.getFirst().parkId(),
                parkId -> new ArrayList<>(names.unitsOf(parkId))).add(rows.getFirst().unit()));
        Map<String, SimilarNames> similar = new HashMap<>();
        byPark.forEach((parkId, units) -> similar.put(parkId, new SimilarNames(units)));
        return fresh.values().stream().map(rows -> newUnit(rows.getFirst(), rows.size(), similar)).toList();
    }

    private NewUnit newUnit(PlannedRow first, int rows, Map<String, SimilarNames> similar) {
        return new NewUnit(first.unit(), names.parkName(first.parkId()), codeOfNew(first.parkId(), first.unit()), rows,
                similar.get(first.parkId()).to(first.unit()));
    }

    private static String key(String parkId, String unit) {
        return parkId + "\n" + unit;
    }
}
