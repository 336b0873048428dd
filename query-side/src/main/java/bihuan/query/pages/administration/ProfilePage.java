package bihuan.query.pages.administration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.register.ProfileViews;
import bihuan.query.store.Progression;
import bihuan.query.web.Parameters;

/** The clock profiles: read one, in words and as its text; check and save a new one or a new revision. */
@Controller
class ProfilePage {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ProfileViews profiles;
    private final Parks parks;
    private final Progression progression;

    ProfilePage(ProfileViews profiles, Parks parks, Progression progression) {
        this.profiles = profiles;
        this.parks = parks;
        this.progression = progression;
    }

    /** A profile as it is listed, with the parks that have it. */
    record Row(String name, int revision, String title, boolean shipped, List<String> parks) {
    }

    @GetMapping("/administration/profiles")
    String all(Caller caller, Model model) {
        Permission.SET_UP.check(caller);
        Map<String, List<String>> given = parks.in(caller.scope()).stream()
                .filter(park -> park.clockProfile() != null)
                .collect(Collectors.groupingBy(ParkView::clockProfile,
                        Collectors.mapping(ParkView::name, Collectors.toList())));
        model.addAttribute("profiles", profiles.all(LocaleContextHolder.getLocale()).stream()
                .map(item -> new Row(item.name(), item.revision(), item.title(), ProfileViews.isShipped(item.name()),
                        given.getOrDefault(item.name(), List.of())))
                .toList());
        return "administration/profiles";
    }

    @GetMapping("/administration/profiles/{name}")
    String one(Caller caller, @PathVariable String name, @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Permission.SET_UP.check(caller);
        var given = new Parameters(parameters);
        Long revision = given.number("revision", 0, Integer.MAX_VALUE, null);
        given.check();
        // A profile that has just been saved may not be projected yet.
        var found = given.text("saved") == null
                ? find(name, revision)
                : progression.await(() -> find(name, revision), PATIENCE);
        model.addAttribute("profile", found.orElseThrow(ProfilePage::noSuchProfile));
        model.addAttribute("saved", given.text("saved") != null);
        return "administration/profile";
    }

    /** A new profile; or, when one is named, the next revision of it, which begins as the newest. */
    @GetMapping("/administration/profile-editor")
    String editor(Caller caller, @RequestParam(required = false) String name, Model model) {
        Permission.SET_UP.check(caller);
        if (name != null) {
            model.addAttribute("profile", find(name, null).orElseThrow(ProfilePage::noSuchProfile));
        }
        return "administration/profile-editor";
    }

    private Optional<ProfileViews.View> find(String name, Long revision) {
        return profiles.one(name, revision, LocaleContextHolder.getLocale());
    }

    private static Refused noSuchProfile() {
        return new Refused(Refusal.notFound(Text.of("该时限规则", "clock profile")));
    }
}
