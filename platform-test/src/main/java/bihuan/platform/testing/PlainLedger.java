package bihuan.platform.testing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger whose cells hold neither comma nor quote, so that its cells can be split without our own reader. */
public final class PlainLedger {

    private PlainLedger() {
    }

    /** The rows of this CSV, each by header. */
    public static List<Map<String, String>> rows(String csv) {
        List<String> lines = csv.replace("\uFEFF", "").lines().toList();
        String[] headers = lines.getFirst().split(",", -1);
        return lines.stream().skip(1).map(line -> row(headers, line.split(",", -1))).toList();
    }

    private static Map<String, String> row(String[] headers, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        Arrays.stream(headers).forEach(header -> row.put(header, cells[row.size()]));
        return row;
    }

    /** These rows as CSV, headers first, as they are. */
    public static String csv(List<Map<String, String>> rows) {
        StringBuilder csv = new StringBuilder(String.join(",", rows.getFirst().keySet())).append('\n');
        rows.forEach(row -> csv.append(String.join(",", row.values())).append('\n'));
        return csv.toString();
    }
}
