package bihuan.query.projection.table;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.stream.Collectors;

import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records.Penalty;
import bihuan.query.core.file.Records.Place;

/**
 * The numbers under which a hazard is filed: its own, and those of the official documents and penalty decisions in its
 * file. Used for searching only, in a normalized spelling: a user who looks for 〔2020〕42号 may type [2020]42号.
 */
public final class ReferenceNumbers {

    private static final String OPENING = "〔［【〖（(";
    private static final String CLOSING = "〕］】〗）)";

    private ReferenceNumbers() {
    }

    /** All numbers, one per line. */
    static String of(HazardFile file) {
        var numbers = new LinkedHashSet<String>();
        numbers.add(file.report().number());
        file.records().formerPlaces().stream().map(Place::number).forEach(numbers::add);
        numbers.addAll(file.trail().documents());
        file.records().penalties().stream().map(Penalty::decisionNumber).forEach(numbers::add);
        return numbers.stream().filter(Objects::nonNull).map(ReferenceNumbers::normalized)
                .collect(Collectors.joining("\n"));
    }

    /** Normalizes a number, or a part of one, to plain digits and letters and one kind of brackets. */
    public static String normalized(String number) {
        var spelt = new StringBuilder();
        Normalizer.normalize(number, Normalizer.Form.NFKC).codePoints()
                .forEach(character -> spelt.appendCodePoint(OPENING.indexOf(character) >= 0
                        ? '['
                        : CLOSING.indexOf(character) >= 0 ? ']' : character));
        return spelt.toString();
    }
}
