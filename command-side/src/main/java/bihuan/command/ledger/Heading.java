package bihuan.command.ledger;

/**
 * A header of the file that was matched to a column.
 *
 * @param index
 *            the place of its cells in a row, the first being 0
 * @param header
 *            the header as in the file
 * @param column
 *            the column it denotes
 * @param inYuan
 *            whether the header says that its amounts are in yuan, not in ten thousands
 */
record Heading(int index, String header, Column column, boolean inYuan) {

    private static final int LONGEST = 200;

    /** Returns the heading of this header, or null if it denotes no column. */
    static Heading of(int index, String header, Synonyms synonyms) {
        if (header.isEmpty() || header.length() > LONGEST) {
            return null;
        }
        String key = HeaderText.key(header);
        Column column = synonyms.of(key);
        if (column != null) {
            return new Heading(index, header, column, false);
        }
        Column inTenThousands = key.matches(".*\\((人民币)?元\\)") ? money(key, synonyms) : null;
        if (inTenThousands != null) {
            return new Heading(index, header, inTenThousands, true);
        }
        // Brackets after a name hold a hint on how to fill the column in, unless they hold the unit of an amount.
        column = synonyms.of(key.replaceAll("\\([^()]*\\)$", ""));
        return column == null || column.isMoney() ? null : new Heading(index, header, column, false);
    }

    private static Column money(String key, Synonyms synonyms) {
        String name = key.replaceAll("\\((人民币)?元\\)$", "");
        Column column = synonyms.of(name + "(万元)");
        column = column == null ? synonyms.of(name) : column;
        return column != null && column.isMoney() ? column : null;
    }
}
