package bihuan.platform.clock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ClockProfile.ClockRule;
import bihuan.api.clock.ClockProfile.Period;
import bihuan.api.clock.ClockProfile.Quota;
import bihuan.api.clock.ClockProfile.StatisticsRule;
import bihuan.api.clock.ProfileRef;
import bihuan.api.clock.Term;
import bihuan.api.clock.Term.Unit;
import bihuan.api.form.FieldValues;
import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.platform.clock.ProfileYaml.Mistake;

/** Converts a YAML tree to a clock profile and records its errors. */
final class ProfileReader {

    private static final Set<String> TOP = ordered("title", "clocks", "statistics", "quotas", "lapse-grace");
    private static final Set<String> LANGUAGES = ordered("zh", "en");
    private static final Set<String> RETURN = ordered("due-month", "due-day", "cumulative-from-january", "source");
    private static final Set<String> QUOTA = ordered("listings", "every", "different-industries", "source");
    private static final Map<String, Period> RETURNS = Map.of("monthly", Period.MONTH, "quarterly", Period.QUARTER,
            "annual", Period.YEAR);
    private static final Map<String, Period> PERIODS = new TreeMap<>(
            Map.of("month", Period.MONTH, "quarter", Period.QUARTER, "year", Period.YEAR));
    private static final Map<String, Unit> UNITS = new TreeMap<>(Map.of("working-day", Unit.WORKING_DAYS,
            "calendar-day", Unit.CALENDAR_DAYS, "month", Unit.MONTHS, "year", Unit.YEARS));
    private static final Pattern TERM = Pattern.compile("\\+?(-?\\d{1,9}) +(\\S.*)");
    private static final int MOST_QUOTAS = 50;
    private static final int MOST_GRACE = 60;

    private final YamlFields yaml;
    private final List<Mistake> mistakes;

    ProfileReader(List<Mistake> mistakes) {
        this.mistakes = mistakes;
        this.yaml = new YamlFields(mistakes);
    }

    /** Returns the profile; meaningless if an error was recorded. */
    ClockProfile read(ProfileRef ref, Node root) {
        if (root == null) {
            mistakes.add(new Mistake(1, FieldCode.REQUIRED, Text.of("内容为空。", "The profile is empty.")));
            return null;
        }
        Map<String, Node> top = yaml.mapping(root, TOP);
        Text title = both(yaml.required(root, top, "title"));
        return new ClockProfile(ref, title == null ? Text.of("", "") : title, clocks(top.get("clocks")),
                statistics(top.get("statistics")), quotas(top.get("quotas")), lapseGrace(top.get("lapse-grace")));
    }

    private int lapseGrace(Node node) {
        Integer days = node == null ? null : yaml.number(node, 0, MOST_GRACE);
        return days == null ? ClockProfile.USUAL_GRACE : days;
    }

    private Map<ClockCode, ClockRule> clocks(Node node) {
        Map<ClockCode, ClockRule> clocks = new EnumMap<>(ClockCode.class);
        if (node != null) {
            Set<String> keys = Arrays.stream(ClockCode.values()).map(ClockCode::key)
                    .filter(key -> ClockCode.ofKey(key) != null)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            yaml.mapping(node, keys).forEach((key, rule) -> {
                ClockCode code = ClockCode.ofKey(key);
                String how = how(code);
                Map<String, Node> fields = yaml.mapping(rule, ordered(how, "source"));
                Term term = term(yaml.required(rule, fields, how));
                Text source = both(yaml.required(rule, fields, "source"));
                if (term != null && source != null) {
                    clocks.put(code, new ClockRule(term, source));
                }
            });
        }
        return clocks;
    }

    /** The key of the term, which shows the reader from where it is counted. */
    private static String how(ClockCode code) {
        if (code.countsBack()) {
            return "before-expiry";
        }
        return code == ClockCode.PROGRESS_REPORT ? "every" : "within";
    }

    private Term term(Node node) {
        String text = node == null ? null : yaml.text(node);
        if (text == null) {
            return null;
        }
        Matcher parts = TERM.matcher(text);
        if (!parts.matches()) {
            yaml.mistake(node, FieldCode.NOT_A_TERM, text);
            return null;
        }
        Integer amount = yaml.value(node,
                () -> (int) FieldValues.within(FieldValues.whole(parts.group(1)), 1, Term.MOST));
        String unit = yaml.value(node,
                () -> FieldValues.oneOf(parts.group(2).replaceFirst("s$", ""), UNITS.keySet()));
        return unit == null || amount == null ? null : new Term(amount, UNITS.get(unit));
    }

    private List<StatisticsRule> statistics(Node node) {
        List<StatisticsRule> rules = new ArrayList<>();
        if (node != null) {
            yaml.mapping(node, ordered("monthly", "quarterly", "annual")).forEach((key, rule) -> {
                Map<String, Node> fields = yaml.mapping(rule, RETURN);
                Text source = both(yaml.required(rule, fields, "source"));
                boolean dated = fields.containsKey("due-day") || fields.containsKey("due-month");
                Node day = dated ? yaml.required(rule, fields, "due-day") : null;
                Node month = dated ? yaml.required(rule, fields, "due-month") : null;
                Node cumulative = fields.get("cumulative-from-january");
                rules.add(new StatisticsRule(RETURNS.get(key), month == null ? null : yaml.number(month, 1, 12),
                        day == null ? null : yaml.number(day, 1, 31), cumulative != null && yaml.bool(cumulative),
                        source));
            });
        }
        return rules;
    }

    private List<Quota> quotas(Node node) {
        List<Quota> quotas = new ArrayList<>();
        if (node != null) {
            yaml.list(node, MOST_QUOTAS).stream().limit(MOST_QUOTAS).forEach(item -> {
                Map<String, Node> fields = yaml.mapping(item, QUOTA);
                Node listings = yaml.required(item, fields, "listings");
                Integer number = listings == null ? null : yaml.number(listings, 1, 100_000);
                Period every = period(yaml.required(item, fields, "every"));
                Text source = both(yaml.required(item, fields, "source"));
                Node different = fields.get("different-industries");
                boolean differs = different != null && yaml.bool(different);
                if (number != null) {
                    quotas.add(new Quota(number, every, differs, source));
                }
            });
        }
        return quotas;
    }

    private Period period(Node node) {
        String word = node == null ? null : yaml.oneOf(node, PERIODS.keySet());
        return word == null ? null : PERIODS.get(word);
    }

    /** A text in both languages. */
    private Text both(Node node) {
        if (node == null) {
            return null;
        }
        Map<String, Node> languages = yaml.mapping(node, LANGUAGES);
        if (!(node instanceof MappingNode)) {
            return null;
        }
        Node zh = yaml.required(node, languages, "zh");
        Node en = yaml.required(node, languages, "en");
        String chinese = zh == null ? null : yaml.text(zh);
        String english = en == null ? null : yaml.text(en);
        return chinese == null || english == null ? null : Text.of(chinese, english);
    }

    private static Set<String> ordered(String... keys) {
        return new LinkedHashSet<>(List.of(keys));
    }
}
