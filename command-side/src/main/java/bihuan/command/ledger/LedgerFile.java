package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import bihuan.api.ledger.FormulaText;
import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.command.ledger.file.Grid;
import bihuan.command.ledger.file.Grids;
import bihuan.command.ledger.file.UnreadableFile;

/** Parses a ledger file: CSV in any common encoding, or XLSX. */
final class LedgerFile {

    private LedgerFile() {
    }

    /** The rows of the file; refused when it is no such file. */
    static Sheet read(byte[] file, Synonyms synonyms) {
        List<HeaderRow> closest = new ArrayList<>();
        Sheet found = Grids.first(file, grid -> {
            HeaderRow header = HeaderRow.find(grid, synonyms);
            if (header == null) {
                HeaderRow close = HeaderRow.best(grid, synonyms);
                if (close != null) {
                    closest.add(close);
                }
                return null;
            }
            return new Sheet(grid, header, rows(grid, header));
        });
        if (found != null) {
            return found;
        }
        throw closest.isEmpty()
                ? UnreadableFile.file(FieldCode.EMPTY_FILE)
                : columnsMissing(closest);
    }

    private static RuntimeException columnsMissing(List<HeaderRow> closest) {
        HeaderRow best = closest.stream()
                .reduce((one, other) -> other.headings().size() > one.headings().size() ? other : one).orElseThrow();
        List<String> headers = best.missing().stream().map(Column::header).toList();
        return UnreadableFile.file(FieldCode.COLUMNS_MISSING,
                Text.of("缺少列：%s。", "Columns are missing: %s.")
                        .with(Text.of(String.join("、", headers), String.join(", ", headers))));
    }

    private static List<Sheet.Row> rows(Grid grid, HeaderRow header) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (Grid.Line line : grid.lines().subList(header.next(), grid.lines().size())) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            for (Heading heading : header.headings()) {
                String cell = HeaderText.strip(FormulaText.restored(HeaderText.strip(line.cell(heading.index()))));
                if (!cell.isEmpty() && !(heading.column().isParsed() && saysNothing(cell))) {
                    cells.put(heading.column(),
                            heading.inYuan() && !cell.endsWith("元") ? cell + "元" : cell);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Sheet.Row(line.number(), cells));
            }
        }
        return rows;
    }

    /** The strokes by which offices show that they did not forget a cell. */
    private static boolean saysNothing(String cell) {
        return cell.matches("[/\\\\／]|[-－–—]+|无");
    }
}
