package bihuan.api.refusal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The tables of codes as docs/api.md shows them. */
final class ErrorCodesPage {

    static final String BEGIN = "<!-- codes: written by ErrorCodesTest -->\n";
    static final String END = "<!-- codes: end -->\n";

    private ErrorCodesPage() {
    }

    /** This page with the tables of today between its two marks. */
    static String written(String page) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + tables() + page.substring(page.indexOf(END));
    }

    private static String tables() {
        return """

                **Of the problem.** What the web server itself refuses is `http-` and the status, such as `http-405`.

                | code | status | meaning | |
                |---|---|---|---|
                """ + Arrays.stream(ProblemCode.values()).map(code -> "| `%s` | %d | %s | %s |\n".formatted(code.code(),
                code.status(), code.text().en(), code.text().zh())).collect(Collectors.joining())
                + """

                        **Of a field.** The message may say more than the meaning below; … is a value of the request.

                        | code | meaning | |
                        |---|---|---|
                        """
                + Arrays.stream(FieldCode.values()).map(code -> "| `%s` | %s | %s |\n".formatted(code.code(),
                        shown(code.text().en()), shown(code.text().zh()))).collect(Collectors.joining())
                + "\n";
    }

    private static String shown(String text) {
        return text.replace("%s", "…").replace("|", "\\|");
    }
}
