package bihuan.query.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ProfileRef;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.query.clocks.Profiles.Given;
import bihuan.query.clocks.Profiles.Revision;
import bihuan.query.parks.Parks;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The clock profiles, and which park was given which. The lists are short and come on one page. */
@RestController
class ProfileController {

    private final Profiles profiles;
    private final Parks parks;

    ProfileController(Profiles profiles, Parks parks) {
        this.profiles = profiles;
        this.parks = parks;
    }

    /** A profile in a list. */
    record Item(String name, int revision, String title) {
    }

    /** One rule in the reader's language, with the text it is from. */
    record Rule(String code, String key, String label, String rule, String source) {
    }

    /** When a return is due. */
    record Return(String every, Integer dueMonth, Integer dueDay, boolean cumulativeFromJanuary, String source) {
    }

    /** How much is to be listed. */
    record Quota(int listings, String every, boolean differentIndustries, String source) {
    }

    /** One revision of a profile in full. */
    record View(String name, int revision, String title, String yaml, List<Rule> clocks, List<Return> statistics,
            List<Quota> quotas, List<Integer> revisions, JsonNode definedBy, LocalDate definedOn, Instant recordedAt) {
    }

    @GetMapping("/api/clock-profiles")
    Page<Item> all(HttpServletRequest request) {
        var language = Languages.of(request);
        return onePage(profiles.newest().stream().map(ref -> new Item(ref.name(), ref.revision(),
                profiles.known().find(ref).orElseThrow().title().in(language))).toList());
    }

    @GetMapping("/api/clock-profiles/{name}")
    View one(@PathVariable String name, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var given = new Parameters(parameters);
        Long revision = given.number("revision", 0, Integer.MAX_VALUE, null);
        given.check();
        List<Revision> all = profiles.revisions(name);
        return all.stream().filter(each -> revision == null || each.ref().revision() == revision)
                .reduce((older, newer) -> newer).map(found -> view(found, all, Languages.of(request)))
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该时限规则", "clock profile"))));
    }

    @GetMapping("/api/parks/{parkId}/clock-profiles")
    Page<Given> ofPark(Caller caller, @PathVariable String parkId) {
        parks.one(parkId, caller.scope());
        return onePage(profiles.givenTo(parkId));
    }

    private View view(Revision found, List<Revision> all, Locale language) {
        ProfileRef ref = found.ref();
        ClockProfile profile = profiles.known().find(ref).orElseThrow();
        List<Rule> rules = profile.clocks().entrySet().stream().sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> rule(entry.getKey(), entry.getValue(), language)).toList();
        return new View(ref.name(), ref.revision(), profile.title().in(language), found.yaml(), rules,
                profile.statistics().stream().map(each -> new Return(each.every().name(), each.dueMonth(),
                        each.dueDay(), each.cumulativeFromJanuary(), each.source().in(language))).toList(),
                profile.quotas().stream().map(each -> new Quota(each.listings(), each.every().name(),
                        each.differentIndustries(), each.source().in(language))).toList(),
                all.stream().map(each -> each.ref().revision()).toList(), found.definedBy(), found.definedOn(),
                found.recordedAt());
    }

    private static Rule rule(ClockCode code, ClockProfile.ClockRule rule, Locale language) {
        return new Rule(code.name(), code.key(), code.label().in(language), code.rule(rule.term()).in(language),
                rule.source().in(language));
    }

    private static <T> Page<T> onePage(List<T> items) {
        return new Page<>(items, items.size(), null);
    }
}
