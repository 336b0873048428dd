package bihuan.query.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import bihuan.query.store.StoredHazard;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Names;

/** Makes views of case files, with the names of all people in one looked up at once. */
@Component
public class CaseFileViews {

    private final Names names;
    private final Clock clock;

    CaseFileViews(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** The whole file; for a day in the past, or what was known by a moment, days overdue count up to that day. */
    public CaseFile of(StoredHazard hazard, LocalDate asOf, Instant knownAt) {
        return CaseFile.of(hazard, AnswerDay.of(asOf, knownAt, clock), names.in(hazard.file()));
    }
}
