package bihuan.command.ledger;

import bihuan.api.text.Text;

/** The message for a cell that can be read in two ways: it is refused, and both readings are named. */
final class Ambiguity {

    private static final Text BETWEEN = Text.of("有两种读法：%s 或 %s，请写明是哪一种。",
            "This can be read in two ways: %s or %s; say which.");

    private Ambiguity() {
    }

    static Text between(Object one, Object other) {
        return BETWEEN.with(one, other);
    }
}
