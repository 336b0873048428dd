package bihuan.query.pages.administration;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

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
import bihuan.query.store.Progression;

/** Registering parks and their units, and giving parks their clock profile. */
@Controller
class ParkSetUpPage {

    /** The time that a page waits for a new entry to be projected; after that it shows what it has. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Parks parks;
    private final Profiles profiles;
    private final ProfileViews views;
    private final Progression progression;
    private final Words words;

    ParkSetUpPage(Parks parks, Profiles profiles, ProfileViews views, Progression progression, Words words) {
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
     */
    @GetMapping("/administration/parks/{parkId}")
    String one(Caller caller, @PathVariable String parkId, @RequestParam(required = false) String added,
            @RequestParam(required = false) String profile, Model model) {
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
