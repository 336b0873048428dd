package bihuan.query.projection;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.paper.PrintPaper;
import bihuan.api.hazard.paper.PrintedPaper;

/** Receives what the command side, which may be another process, asks to be printed. */
@Component
class PrintRequests {

    private final PaperPrinting printing;

    PrintRequests(PaperPrinting printing) {
        this.printing = printing;
    }

    @QueryHandler
    PrintedPaper print(PrintPaper asked) {
        return printing.print(asked);
    }
}
