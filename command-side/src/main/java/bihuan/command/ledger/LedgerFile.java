package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.ledger.file.Grid;
import bihuan.command.ledger.file.Grids;
import bihuan.command.ledger.file.UnreadableFile;

/**
 * Parses a ledger file: CSV in any common encoding, or XLSX. Of a workbook the first sheet that is a ledger is taken,
 * and never a hidden one, unless sheets are named.
 */
final class LedgerFile {

    private static final Text MISSING = Text.of("缺少列：%s。", "Columns are missing: %s.");
    private static final Text PARK_MISSING = Text.of("缺少列：园区。请在文件中增加该列，或指明整份台账所属的园区。",
            "The column 园区 is missing: add it to the file, or name the park of the whole ledger.");
    private static final Text ONLY_HIDDEN = Text.of("只有隐藏的工作表“%s”是台账，请取消隐藏或指明该表。",
            "Only the hidden sheet \"%s\" is a ledger; unhide it or name it.");

    private final Synonyms synonyms;
    private final ImportOptions options;
    private final Set<Column> needed = EnumSet.copyOf(HeaderRow.NEEDED);

    private LedgerFile(Synonyms synonyms, ImportOptions options) {
        this.synonyms = synonyms;
        this.options = options;
        if (options.park() != null) {
            needed.remove(Column.PARK);
        }
    }

    /** The rows of the file; refused when it is no such file. */
    static Ledger read(byte[] file, Synonyms synonyms, ImportOptions options) {
        return new LedgerFile(synonyms, options).read(file);
    }

    private Ledger read(byte[] file) {
        List<HeaderRow> closest = new ArrayList<>();
        Ledger found = Grids.first(file, grids -> chosen(grids, closest));
        if (found != null) {
            return found;
        }
        throw closest.isEmpty() ? UnreadableFile.file(FieldCode.EMPTY_FILE) : columnsMissing(closest);
    }

    private Ledger chosen(List<Grid> grids, List<HeaderRow> closest) {
        Map<Grid, HeaderRow> headers = new LinkedHashMap<>();
        Refused unclear = null;
        for (Grid grid : grids) {
            try {
                HeaderRow header = HeaderRow.find(grid, synonyms, needed);
                if (header != null) {
                    headers.put(grid, header);
                } else if (!grid.hidden()) {
                    HeaderRow close = HeaderRow.best(grid, synonyms, needed);
                    if (close != null) {
                        closest.add(close);
                    }
                }
            } catch (Refused refused) {
                if (!grid.hidden() || options.sheets().contains(grid.sheet())) {
                    unclear = unclear == null ? refused : unclear;
                }
            }
        }
        List<Grid> taken = options.sheets().isEmpty() ? firstVisible(headers) : named(headers);
        if (taken.isEmpty()) {
            if (unclear != null) {
                throw unclear;
            }
            if (!headers.isEmpty()) {
                throw UnreadableFile.file(FieldCode.COLUMNS_MISSING,
                        ONLY_HIDDEN.with(headers.keySet().iterator().next().sheet()));
            }
            return null;
        }
        return new Ledger(taken.stream().map(grid -> SheetReader.read(grid, headers.get(grid))).toList(),
                grids.stream().filter(grid -> !taken.contains(grid)).map(grid -> new Ledger.OtherSheet(grid.sheet(),
                        grid.hidden(), grid.lines().size(), headers.containsKey(grid))).toList());
    }

    private static List<Grid> firstVisible(Map<Grid, HeaderRow> headers) {
        return headers.keySet().stream().filter(grid -> !grid.hidden()).limit(1).toList();
    }

    private List<Grid> named(Map<Grid, HeaderRow> headers) {
        if (options.sheets().contains(ImportOptions.ALL)) {
            return headers.keySet().stream()
                    .filter(grid -> !grid.hidden() || options.sheets().contains(grid.sheet())).toList();
        }
        List<Grid> named = headers.keySet().stream().filter(grid -> options.sheets().contains(grid.sheet())).toList();
        options.sheets().stream().filter(name -> named.stream().noneMatch(grid -> grid.sheet().equals(name)))
                .findFirst().ifPresent(name -> {
                    throw new Refused(Refusal.invalid(FieldCode.UNKNOWN_SHEET.on("sheet", name)));
                });
        return named;
    }

    private RuntimeException columnsMissing(List<HeaderRow> closest) {
        HeaderRow best = closest.stream()
                .reduce((one, other) -> other.headings().size() > one.headings().size() ? other : one).orElseThrow();
        Set<Column> missing = best.missing(needed);
        if (missing.equals(EnumSet.of(Column.PARK))) {
            return UnreadableFile.file(FieldCode.COLUMNS_MISSING, PARK_MISSING);
        }
        List<String> headers = missing.stream().map(Column::header).toList();
        return UnreadableFile.file(FieldCode.COLUMNS_MISSING,
                MISSING.with(Text.of(String.join("、", headers), String.join(", ", headers))));
    }
}
