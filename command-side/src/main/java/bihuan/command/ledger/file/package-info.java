/** Files of rows and cells, in whatever encoding or format, taken apart into text. Knows nothing of hazards. */
package bihuan.command.ledger.file;
