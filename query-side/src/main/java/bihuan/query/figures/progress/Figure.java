package bihuan.query.figures.progress;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import bihuan.api.campaign.Stage;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records;
import bihuan.query.core.file.Supervision;

/**
 * A figure of a stage as of a day: the number of hazards for which {@link #counts} is true, so that its drill-down
 * lists exactly as many.
 */
public enum Figure implements Labelled {
    /** Discovered within the stage's window and not after the day; downgraded and rejected ones excluded. */
    FOUND("found", "发现", "Found", Figure::found),
    /** Of those found, the ones closed out by the day. */
    CLOSED_OUT("closedOut", "销号", "Closed out",
            (file, stage, day) -> found(file, stage, day) && by(file.ending().closedOutOn(), day)),
    /** Of those found, the ones that still have to be removed. */
    OPEN("open", "未销号", "Open", (file, stage, day) -> found(file, stage, day) && file.open()),
    /** Of those found, the ones open past their current deadline on the day. */
    OVERDUE("overdue", "逾期", "Overdue", (file, stage, day) -> found(file, stage, day) && file.overdue(day)),
    /** Any hazard that was listed within the window and by the day, in this round or in an earlier one. */
    LISTED("listed", "挂牌", "Listed",
            (file, stage, day) -> days(file, Supervision::listedOn).anyMatch(on -> stage.holds(on) && by(on, day))),
    /** Any hazard that was delisted within the window and by the day, in this round or in an earlier one. */
    DELISTED("delisted", "摘牌", "Delisted",
            (file, stage, day) -> days(file, Supervision::delistedOn).anyMatch(on -> stage.holds(on) && by(on, day)));

    private interface Rule {

        boolean counts(HazardFile file, Stage stage, LocalDate day);
    }

    private final String field;
    private final Text label;
    private final Rule rule;

    Figure(String field, String zh, String en, Rule rule) {
        this.field = field;
        this.label = Text.of(zh, en);
        this.rule = rule;
    }

    /** Its name in the contract. */
    public String field() {
        return field;
    }

    @Override
    public Text label() {
        return label;
    }

    /** Whether this hazard counts in this stage; the file is as of the day. */
    public boolean counts(HazardFile file, Stage stage, LocalDate day) {
        return rule.counts(file, stage, day);
    }

    /** The figure of this name in the contract. */
    public static Optional<Figure> ofField(String field) {
        return Arrays.stream(values()).filter(figure -> figure.field.equals(field)).findFirst();
    }

    private static boolean found(HazardFile file, Stage stage, LocalDate day) {
        LocalDate on = file.report().discoveredOn();
        return file.found() && stage.holds(on) && by(on, day);
    }

    private static boolean by(LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day);
    }

    private static Stream<LocalDate> days(HazardFile file, Function<Supervision, LocalDate> which) {
        return Stream.concat(Stream.of(file.supervision()),
                file.records().earlierRounds().stream().map(Records.Round::supervision)).map(which)
                .filter(on -> on != null);
    }
}
