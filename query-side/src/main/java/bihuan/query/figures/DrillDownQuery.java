package bihuan.query.figures;

import java.time.Clock;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.query.core.indicator.Figure;
import bihuan.query.figures.DrillDown.Place;
import bihuan.query.web.Cursor;
import bihuan.query.web.Parameters;

/**
 * A query for the hazards that a figure counts.
 *
 * @param figure
 *            the figure
 * @param asked
 *            the indicator query that the figure belongs to
 * @param after
 *            the end of the previous page, or null
 * @param size
 *            the number of rows
 */
public record DrillDownQuery(Figure figure, IndicatorParameters asked, Place after, int size) {

    private static final long MOST = 500;
    private static final long USUAL = 50;

    /** Reads the query; errors are collected in the parameters. */
    public static DrillDownQuery of(Parameters given, Clock clock) {
        var asked = IndicatorParameters.of(given, clock);
        var figure = figure(given);
        return new DrillDownQuery(figure, asked, place(given, figure),
                Math.toIntExact(given.number("size", 1, MOST, USUAL)));
    }

    private static Figure figure(Parameters given) {
        var figures = given.codes("figure", Figure.class);
        if (given.texts("figure").size() != 1) {
            given.wrong("figure", FieldCode.REQUIRED, Text.of("请指定一项指标：%s。", "Name one figure: %s.").with(
                    Arrays.stream(Figure.values()).map(Figure::name).collect(Collectors.joining(", "))));
        }
        return figures.stream().findFirst().orElse(Figure.FOUND);
    }

    private static Place place(Parameters given, Figure figure) {
        String encoded = given.text("cursor");
        if (encoded == null) {
            return null;
        }
        Optional<Place> place = Cursor.decode(encoded).flatMap(cursor -> place(cursor, figure));
        if (place.isEmpty()) {
            given.wrong("cursor", FieldCode.UNKNOWN_CURSOR);
        }
        return place.orElse(null);
    }

    private static Optional<Place> place(Cursor cursor, Figure figure) {
        try {
            return Place.of(cursor, figure);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
