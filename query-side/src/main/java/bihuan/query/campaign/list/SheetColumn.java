package bihuan.query.campaign.list;

import java.util.function.Function;

import bihuan.api.text.Text;

/**
 * A column of a list as a workbook has it.
 *
 * @param header
 *            its header in both languages
 * @param value
 *            its cell: a day, a number, a text (or a label as {@link Text}), or null
 */
record SheetColumn<T>(Text header, Function<T, Object> value) {

    static <T> SheetColumn<T> of(String zh, String en, Function<T, Object> value) {
        return new SheetColumn<>(Text.of(zh, en), value);
    }
}
