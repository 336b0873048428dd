package bihuan.query.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.query.store.StoredHazard;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Names;
import bihuan.query.register.AuthoritiesByDay;

/** Makes views of case files, with the names of all people in one looked up at once. */
@Component
public class CaseFileViews {

    private final Names names;
    private final AuthoritiesByDay authorities;
    private final Clock clock;

    CaseFileViews(Names names, AuthoritiesByDay authorities, Clock clock) {
        this.authorities = authorities;
        this.names = names;
        this.clock = clock;
    }

    /** The whole file; for a day in the past, or what was known by a moment, days overdue count up to that day. */
    public CaseFile of(StoredHazard hazard, LocalDate asOf, Instant knownAt) {
        StoredHazard shown = authorities.in(List.of(hazard), AnswerDay.of(asOf, knownAt, clock), knownAt).getFirst();
        return CaseFile.of(shown, AnswerDay.of(asOf, knownAt, clock), names.in(hazard.file()));
    }
}
