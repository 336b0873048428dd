package bihuan.query.campaign.list;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;

import bihuan.api.text.Text;
import bihuan.platform.sheet.SheetWriter;

/** A list as a workbook in the reader's language. */
final class ListXlsx<T> {

    private final Text title;
    private final List<SheetColumn<T>> columns;
    private final Locale language;

    ListXlsx(Text title, List<SheetColumn<T>> columns, Locale language) {
        this.title = title;
        this.columns = columns;
        this.language = language;
    }

    /** Writes the rows that {@code rows} supplies, chunk by chunk. */
    void write(String fileName, HttpServletResponse response, Consumer<Consumer<List<T>>> rows) throws IOException {
        response.setContentType(SheetWriter.TYPE.toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var sheet = new SheetWriter(response.getOutputStream()).sheet(title.in(language))
                .heads(columns.stream().map(column -> column.header().in(language)).toList());
        int[] next = {1};
        rows.accept(chunk -> {
            chunk.forEach(row -> row(sheet, next[0]++, row));
            sheet.flush();
        });
        sheet.finish();
    }

    private void row(SheetWriter sheet, int at, T row) {
        for (int i = 0; i < columns.size(); i++) {
            Object value = columns.get(i).value().apply(row);
            sheet.cell(at, i, value instanceof Text text ? text.in(language) : value);
        }
    }
}
