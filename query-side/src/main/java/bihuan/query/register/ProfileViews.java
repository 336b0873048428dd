package bihuan.query.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ProfileRef;
import bihuan.platform.clock.ShippedProfiles;
import bihuan.query.register.Profiles.Revision;
import bihuan.query.web.ActorView;

/** The clock profiles as people read them. */
@Component
public class ProfileViews {

    private final Profiles profiles;

    ProfileViews(Profiles profiles) {
        this.profiles = profiles;
    }

    /** A profile in a list. */
    public record Item(String name, int revision, String title) {
    }

    /** One rule in the reader's language, with the text it is from. */
    public record Rule(String code, String key, String label, String rule, String source) {
    }

    /** When a return is due. */
    public record Return(String every, Integer dueMonth, Integer dueDay, boolean cumulativeFromJanuary, String source) {
    }

    /** How much is to be listed. */
    public record Quota(int listings, String every, boolean differentIndustries, String source) {
    }

    /** One revision of a profile in full. */
    public record View(String name, int revision, String title, String yaml, List<Rule> clocks, List<Return> statistics,
            List<Quota> quotas, List<Integer> revisions, ActorView definedBy, LocalDate definedOn, Instant recordedAt) {
    }

    /** The newest revision of every profile: the shipped ones first, then by name. */
    public List<Item> all(Locale language) {
        return profiles.newest().stream().map(ref -> new Item(ref.name(), ref.revision(),
                profiles.known().find(ref).orElseThrow().title().in(language))).toList();
    }

    /** One revision of a profile, the newest when no number is given; empty when there is none. */
    public Optional<View> one(String name, Long revision, Locale language) {
        List<Revision> all = profiles.revisions(name);
        return all.stream().filter(each -> revision == null || each.ref().revision() == revision)
                .reduce((older, newer) -> newer).map(found -> view(found, all, language));
    }

    /** Whether this profile is shipped with the product. */
    public static boolean isShipped(String name) {
        return ShippedProfiles.NAMES.contains(name);
    }

    private View view(Revision found, List<Revision> all, Locale language) {
        ProfileRef ref = found.ref();
        ClockProfile profile = profiles.known().find(ref).orElseThrow();
        List<Rule> rules = profile.clocks().entrySet().stream().sorted(Map.Entry.comparingByKey())
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
}
