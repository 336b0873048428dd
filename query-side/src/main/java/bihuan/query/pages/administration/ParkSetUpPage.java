package bihuan.query.pages.administration;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.park.UnitKind;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.query.pages.Words;
import bihuan.query.pages.act.Input.Option;
import bihuan.query.register.Parks;
import bihuan.query.register.ProfileViews;
import bihuan.query.register.Profiles;
import bihuan.query.register.RegisterEntry;
import bihuan.query.register.RegisterHistory;
import bihuan.query.store.Progression;
import bihuan.query.web.Names;

/** Registering parks and their units, and giving parks their clock profile. */
@Controller
class ParkSetUpPage {

    /** The time that a page waits for a new entry to be projected; after that it shows what it has. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Parks parks;
    private final Profiles profiles;
    private final ProfileViews views;
    private final RegisterHistory history;
    private final Names names;
    private final Progression progression;
    private final Words words;

    ParkSetUpPage(Parks parks, Profiles profiles, ProfileViews views, RegisterHistory history, Names names,
            Progression progression, Words words) {
        this.history = history;
        this.names = names;
        this.parks = parks;
        this.profiles = profiles;
        this.views = views;
        this.progression = progression;
        this.words = words;
    }

    @GetMapping("/administration")
    String start(Caller caller) {
        Permission.SET_UP.check(caller);
        return "redirect:/administration/parks";
    }

    @GetMapping("/administration/parks")
    String all(Caller caller, Model model) {
        Permission.SET_UP.check(caller);
        model.addAttribute("parks", parks.in(caller.scope()));
        model.addAttribute("units", parks.units(caller.scope()).stream()
                .collect(Collectors.groupingBy(unit -> unit.parkId(), Collectors.counting())));
        model.addAttribute("profiles", profileOptions());
        model.addAttribute("titles", titles());
        model.addAttribute("key", UUID.randomUUID());
        return "administration/parks";
    }

    /**
     * One park.
     *
     * @param added
     *            a unit that was only just registered, or the park itself
     * @param profile
     *            the clock profile that the park was only just given
     * @param since
     *            the version of the park that was only just changed
     */
    @GetMapping("/administration/parks/{parkId}")
    String one(Caller caller, @PathVariable String parkId, @RequestParam(required = false) String added,
            @RequestParam(required = false) String profile, @RequestParam(required = false) Long since, Model model) {
        Permission.SET_UP.check(caller);
        if (parkId.equals(added)) {
            await(() -> parks.in(caller.scope()).stream().anyMatch(park -> park.id().equals(parkId)));
        }
        var park = parks.one(parkId, caller.scope());
        if (added != null && !parkId.equals(added)) {
            await(() -> parks.units(parkId, caller.scope()).stream().anyMatch(unit -> unit.id().equals(added)));
        }
        if (profile != null) {
            await(() -> profile.equals(parks.one(parkId, caller.scope()).clockProfile()));
            park = parks.one(parkId, caller.scope());
        }
        if (since != null) {
            await(() -> parks.one(parkId, caller.scope()).version() > since);
            park = parks.one(parkId, caller.scope());
        }
        List<RegisterEntry> entries = history.of(parkId);
        model.addAttribute("history", entries);
        model.addAttribute("names", names.organisations(RegisterPage.named(entries, Stream.of())));
        model.addAttribute("saved", since != null);
        model.addAttribute("park", park);
        model.addAttribute("units", parks.units(parkId, caller.scope()));
        model.addAttribute("kinds", Arrays.stream(UnitKind.values())
                .map(kind -> new Option(kind.name(), words.of(kind))).toList());
        model.addAttribute("profiles", profileOptions());
        model.addAttribute("titles", titles());
        model.addAttribute("given", profiles.givenTo(parkId));
        model.addAttribute("added", added);
        model.addAttribute("changed", profile != null);
        model.addAttribute("key", UUID.randomUUID());
        return "administration/park";
    }

    /**
     * A form to change a park.
     *
     * @param what
     *            {@code change}, {@code merge} or {@code split}
     */
    @GetMapping("/administration/parks/{parkId}/change")
    String change(Caller caller, @PathVariable String parkId, @RequestParam(defaultValue = "change") String what,
            Model model) {
        Permission.SET_UP.check(caller);
        model.addAttribute("park", parks.one(parkId, caller.scope()));
        model.addAttribute("what", List.of("merge", "split").contains(what) ? what : "change");
        model.addAttribute("units", parks.units(parkId, caller.scope()).stream()
                .filter(unit -> unit.succeededBy() == null).toList());
        model.addAttribute("successors", parks.in(caller.scope()).stream()
                .filter(other -> !other.closed() && !other.id().equals(parkId))
                .map(other -> new Option(other.id(), other.name())).toList());
        model.addAttribute("key", UUID.randomUUID());
        return "administration/park-change";
    }

    private List<Option> profileOptions() {
        return views.all(LocaleContextHolder.getLocale()).stream()
                .map(profile -> new Option(profile.name(), profile.title() + " (" + profile.name() + ")")).toList();
    }

    private Map<String, String> titles() {
        return profileOptions().stream().collect(Collectors.toMap(Option::code, Option::label));
    }

    private void await(BooleanSupplier seen) {
        progression.await(() -> seen.getAsBoolean() ? Optional.of(true) : Optional.empty(), PATIENCE);
    }
}
