package bihuan.query.pages.administration;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.hazard.Level;
import bihuan.api.park.AuthorityPower;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Labelled;
import bihuan.query.pages.Words;
import bihuan.query.pages.act.Input.Option;
import bihuan.query.register.Authorities;
import bihuan.query.register.Parks;
import bihuan.query.register.RegisterEntry;
import bihuan.query.register.RegisterHistory;
import bihuan.query.store.Progression;
import bihuan.query.web.Names;

/** Authorities and units: as registered, their history, and forms to change them. */
@Controller
class RegisterPage {

    /** The time that a page waits for a change to be projected; after that it shows what it has. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Authorities authorities;
    private final Parks parks;
    private final RegisterHistory history;
    private final Names names;
    private final Progression progression;
    private final Words words;

    RegisterPage(Authorities authorities, Parks parks, RegisterHistory history, Names names, Progression progression,
            Words words) {
        this.authorities = authorities;
        this.parks = parks;
        this.history = history;
        this.names = names;
        this.progression = progression;
        this.words = words;
    }

    @GetMapping("/administration/authorities")
    String authorities(Caller caller, Model model) {
        Permission.SET_UP.check(caller);
        model.addAttribute("authorities", authorities.all());
        model.addAttribute("levels", options(Level.values()));
        model.addAttribute("powers", options(AuthorityPower.values()));
        model.addAttribute("key", UUID.randomUUID());
        return "administration/authorities";
    }

    /**
     * One authority.
     *
     * @param added
     *            whether it was only just registered
     * @param since
     *            the version that was only just changed
     */
    @GetMapping("/administration/authorities/{id}")
    String authority(Caller caller, @PathVariable String id, @RequestParam(required = false) String added,
            @RequestParam(required = false) Long since, Model model) {
        Permission.SET_UP.check(caller);
        await(added == null ? since : Long.valueOf(-1), () -> authorities.one(id).version());
        var it = authorities.one(id);
        model.addAttribute("it", it);
        model.addAttribute("changed", added != null || since != null);
        model.addAttribute("levels", options(Level.values()));
        model.addAttribute("powers", options(AuthorityPower.values()));
        model.addAttribute("may", it.may().stream().map(Enum::name).toList());
        model.addAttribute("successors", authorities.all().stream()
                .filter(other -> !other.closed() && !other.id().equals(id))
                .map(other -> new Option(other.id(), other.name())).toList());
        history(id, Stream.of(), model);
        return "administration/authority";
    }

    /**
     * One unit.
     *
     * @param since
     *            the version that was only just changed
     */
    @GetMapping("/administration/units/{id}")
    String unit(Caller caller, @PathVariable String id, @RequestParam(required = false) Long since, Model model) {
        Permission.SET_UP.check(caller);
        await(since, () -> parks.unit(id, caller.scope()).version());
        var it = parks.unit(id, caller.scope());
        model.addAttribute("it", it);
        model.addAttribute("changed", since != null);
        model.addAttribute("successors", parks.units(it.parkId(), caller.scope()).stream()
                .filter(other -> !other.closed() && !other.id().equals(id))
                .map(other -> new Option(other.id(), other.name())).toList());
        history(id, Stream.of(it.parkId()), model);
        return "administration/unit";
    }

    private void history(String id, Stream<String> mentioned, Model model) {
        List<RegisterEntry> entries = history.of(id);
        model.addAttribute("history", entries);
        model.addAttribute("names", names.organisations(named(entries, mentioned)));
    }

    /** The ids whose names these entries show. */
    static Set<String> named(List<RegisterEntry> entries, Stream<String> mentioned) {
        return Stream.concat(mentioned, entries.stream().map(RegisterEntry::succeededBy)).filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private <E extends Enum<E> & Labelled> List<Option> options(E[] values) {
        return Arrays.stream(values).map(value -> new Option(value.name(), words.of(value))).toList();
    }

    private void await(Long before, LongSupplier version) {
        if (before != null) {
            progression.await(() -> isAfter(before, version) ? Optional.of(true) : Optional.empty(), PATIENCE);
        }
    }

    private static boolean isAfter(long before, LongSupplier version) {
        try {
            return version.getAsLong() > before;
        } catch (Refused notYet) {
            return false;
        }
    }
}
