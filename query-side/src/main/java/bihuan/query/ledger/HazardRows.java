package bihuan.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.person.PersonId;
import bihuan.platform.people.PeopleDirectory;
import bihuan.query.core.file.HazardFile;
import bihuan.query.register.AuthoritiesByDay;
import bihuan.query.store.StoredHazard;

/** Makes rows of case files, with the names of all people on them looked up at once. */
@Component
public class HazardRows {

    private final PeopleDirectory people;
    private final AuthoritiesByDay authorities;

    HazardRows(PeopleDirectory people, AuthoritiesByDay authorities) {
        this.authorities = authorities;
        this.people = people;
    }

    /**
     * The rows of these hazards as of that day, in the same order.
     *
     * @param knownAt
     *            the moment by which a name must have been recorded; null does not restrict
     */
    public List<HazardRow> of(List<StoredHazard> hazards, LocalDate day, Instant knownAt) {
        var names = names(hazards);
        return authorities.in(hazards, day, knownAt).stream().map(hazard -> HazardRow.of(hazard, names, day)).toList();
    }

    /** The names of all people on these files, by id. */
    public Map<String, String> names(Collection<StoredHazard> hazards) {
        return people.names(hazards.stream().map(StoredHazard::file).flatMap(HazardRows::peopleOn).map(PersonId::value)
                .collect(Collectors.toSet()));
    }

    private static Stream<PersonId> peopleOn(HazardFile file) {
        var inspectors = file.acceptance() == null ? List.<PersonId>of() : file.acceptance().inspectors();
        return Stream.concat(Stream.ofNullable(file.principal()), inspectors.stream());
    }
}
