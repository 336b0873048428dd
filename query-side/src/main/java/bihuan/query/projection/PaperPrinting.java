package bihuan.query.projection;

import bihuan.api.hazard.paper.PrintPaper;
import bihuan.api.hazard.paper.PrintedPaper;

/** Prints what the command side asks for. */
public interface PaperPrinting {

    /** The printed paper, whose bytes are stored; without files while the version asked for is not projected. */
    PrintedPaper print(PrintPaper asked);
}
