package bihuan.command.ledger.file;

import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.web.Problems;

/** How a file that cannot be read is refused. */
public final class Unreadable {

    private Unreadable() {
    }

    /** The file as a whole is at fault. */
    public static Refused file(String code, String zh, String en) {
        return new Refused(Problems.invalid("file", code, Text.of(zh, en)));
    }

    static Refused tooManyLines() {
        return file("too-many-rows", "文件超过 %d 行，请分成几个文件导入。".formatted(Grid.MOST_LINES),
                "The file has more than %d rows; import it as several files.".formatted(Grid.MOST_LINES));
    }
}
