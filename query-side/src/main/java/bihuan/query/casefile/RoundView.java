package bihuan.query.casefile;

import java.time.LocalDate;

import bihuan.query.core.file.Deadlines;
import bihuan.query.core.file.Ending;
import bihuan.query.core.file.Records;
import bihuan.query.web.Names;

/**
 * One way through acceptance and perhaps listing, ended by the hazard coming back.
 *
 * @param supervision
 *            listing for supervision in that round
 * @param deadlines
 *            by when it had to be removed
 * @param acceptance
 *            the last request for acceptance and its outcome
 * @param ending
 *            how that round ended
 * @param reopenedOn
 *            the day the hazard came back, Asia/Shanghai
 */
public record RoundView(SupervisionView supervision, Deadlines deadlines, AcceptanceView acceptance, Ending ending,
        LocalDate reopenedOn) {

    static RoundView of(Records.Round each, Names.Known names) {
        return new RoundView(SupervisionView.of(each.supervision(), names), each.deadlines(),
                AcceptanceView.of(each.acceptance(), names), each.ending(), each.reopenedOn());
    }
}
