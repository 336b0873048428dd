package bihuan.command.hazard;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.PreparePaper;
import bihuan.api.hazard.command.PreparedPaper;
import bihuan.api.hazard.command.RecordPaper;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PrintPaper;
import bihuan.api.hazard.paper.PrintedPaper;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.command.dispatch.Commands;

/**
 * Issues papers: decided first, then printed by the query side, and recorded only when the bytes are stored and the
 * hazard is still what was printed (ADR 42). No transaction is open while it is printed.
 */
@Component
class PaperIssuing {

    private static final int ATTEMPTS = 3;

    private final Commands commands;
    private final Press press;

    PaperIssuing(Commands commands, Press press) {
        this.commands = commands;
        this.press = press;
    }

    /**
     * An issued paper, as its issuer is answered.
     *
     * @param id
     *            the paper
     * @param digest
     *            the digest over its files
     * @param version
     *            the version of the hazard that it led to
     */
    record Issued(String id, String digest, long version) {

        private static Issued of(PaperIssued paper, long version) {
            return new Issued(paper.paperId(), paper.digest(), version);
        }
    }

    /** Issues; printed again where the hazard changed meanwhile and the caller named no version. */
    Issued issue(ActOnHazard asked) {
        for (int attempt = 1;; attempt++) {
            PreparedPaper prepared = commands.send(new PreparePaper(asked.hazardId(), asked));
            if (prepared.repeated()) {
                return Issued.of(prepared.paper(), prepared.version());
            }
            PrintedPaper printed = press.print(new PrintPaper(prepared.paper(), prepared.version()));
            try {
                PreparedPaper recorded = commands
                        .send(new RecordPaper(asked.hazardId(), asked, printed, prepared.version()));
                return Issued.of(recorded.paper(), recorded.version());
            } catch (Refused refused) {
                boolean again = refused.refusal().kind() == Refusal.Kind.STALE && asked.expectedVersion() == null;
                if (!again || attempt == ATTEMPTS) {
                    throw refused;
                }
            }
        }
    }
}
