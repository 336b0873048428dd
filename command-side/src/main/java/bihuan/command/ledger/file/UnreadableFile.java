package bihuan.command.ledger.file;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/** Creates refusals of unreadable files. */
public final class UnreadableFile {

    private UnreadableFile() {
    }

    /** The file as a whole is at fault. */
    public static Refused file(FieldCode code, Object... details) {
        return new Refused(Refusal.invalid(code.on("file", details)));
    }

    /** The file as a whole is at fault, with a text of its own that says more of the same. */
    public static Refused file(FieldCode code, Text said) {
        return new Refused(Refusal.invalid(code.on("file", said)));
    }

    static Refused tooManyLines() {
        return file(FieldCode.TOO_MANY_ROWS,
                Text.of("文件超过 %s 行，请分成几个文件导入。", "The file has more than %s rows; import it as several files.")
                        .with(Grid.MOST_ROWS));
    }
}
