package bihuan.query.register;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.query.register.Profiles.Given;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The clock profiles, and which park was given which. The lists are short and come on one page. */
@RestController
class ProfileController {

    private final Profiles profiles;
    private final ProfileViews views;
    private final Parks parks;

    ProfileController(Profiles profiles, ProfileViews views, Parks parks) {
        this.profiles = profiles;
        this.views = views;
        this.parks = parks;
    }

    @GetMapping("/api/clock-profiles")
    Page<ProfileViews.Item> all(HttpServletRequest request) {
        return onePage(views.all(Languages.of(request)));
    }

    @GetMapping("/api/clock-profiles/{name}")
    ProfileViews.View one(@PathVariable String name, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var given = new Parameters(parameters);
        Long revision = given.number("revision", 0, Integer.MAX_VALUE, null);
        given.check();
        return views.one(name, revision, Languages.of(request))
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该时限规则", "clock profile"))));
    }

    @GetMapping("/api/parks/{parkId}/clock-profiles")
    Page<Given> ofPark(Caller caller, @PathVariable String parkId) {
        parks.one(parkId, caller.scope());
        return onePage(profiles.givenTo(parkId));
    }

    private static <T> Page<T> onePage(List<T> items) {
        return new Page<>(items, items.size(), null);
    }
}
