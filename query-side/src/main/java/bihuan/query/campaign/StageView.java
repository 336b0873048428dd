package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.Locale;

import bihuan.api.campaign.Stage;

/**
 * A stage in the reader's language.
 *
 * @param code
 *            its code in addresses
 * @param name
 *            its name
 * @param from
 *            its first day, Asia/Shanghai
 * @param to
 *            its last day, Asia/Shanghai
 */
public record StageView(String code, String name, LocalDate from, LocalDate to) {

    static StageView of(Stage stage, Locale language) {
        return new StageView(stage.code(), stage.name().in(language), stage.from(), stage.to());
    }
}
