package bihuan.command.hazard;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.queryhandling.QueryGateway;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.paper.PrintPaper;
import bihuan.api.hazard.paper.PrintedPaper;

/** The query side, which prints papers: it has the projection, the templates and the fonts. */
@Component
class Press {

    private static final int SECONDS = 30;

    private final QueryGateway queries;

    Press(QueryGateway queries) {
        this.queries = queries;
    }

    /**
     * The printed paper, whose bytes are stored.
     *
     * @throws RuntimeException
     *             that is an outage when the query side is away, or has not projected that version in time
     */
    PrintedPaper print(PrintPaper paper) {
        PrintedPaper printed = queries.query(paper, PrintedPaper.class).orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (printed.files().isEmpty()) {
            throw new IllegalStateException("The hazard to be printed is not projected yet",
                    new TimeoutException(paper.paper().hazardId() + " at version " + paper.version()));
        }
        return printed;
    }
}
