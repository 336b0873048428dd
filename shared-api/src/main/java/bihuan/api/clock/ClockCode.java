package bihuan.api.clock;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/** The clocks that may run on a hazard. Events hold these names: a constant is never renamed. */
public enum ClockCode implements Labelled {
    /** The deadline itself, as set by confirmation, listing or reopening and moved by extensions. */
    RECTIFICATION("整改期限", "Rectification deadline", "以确认、挂牌、重新立案或延期决定所定期限为准",
            "the deadline that confirmation, listing, reopening or an extension set"),
    /** From the listing to acceptance. */
    MAXIMUM_TERM("最长治理期限", "Maximum term", "自挂牌之日起 %s内", "within %s of the listing"),
    /** The last day on which more time can be asked for, counted back from the current deadline. */
    EXTENSION_REQUEST("申请延期截止日", "Last day to ask for an extension", "期限届满 %s前", "at least %s before expiry"),
    /** From a request for more time to its decision. */
    EXTENSION_DECISION("延期审批", "Decision on an extension", "自申请之日起 %s内", "within %s of the request"),
    /** From the listing to its publication. */
    LISTING_PUBLICATION("挂牌公示", "Publication of the listing", "自挂牌之日起 %s内", "within %s of the listing"),
    /** From the delisting to its publication. */
    DELISTING_PUBLICATION("摘牌公示", "Publication of the delisting", "自摘牌之日起 %s内", "within %s of the delisting"),
    /** From the listing to its filing with the level above. */
    LISTING_UPWARD_FILING("挂牌上报备案", "Upward filing of the listing", "自挂牌之日起 %s内", "within %s of the listing"),
    /** From the request for acceptance to its outcome. */
    ACCEPTANCE_REVIEW("验收审查", "Acceptance review", "自申请验收之日起 %s内", "within %s of the request"),
    /** From the application for resumption to its outcome. */
    RESUMPTION_REVIEW("恢复生产审查", "Resumption review", "自申请恢复生产之日起 %s内", "within %s of the application"),
    /** From confirmation, or the report before, to the next report of progress. */
    PROGRESS_REPORT("进展填报", "Progress report", "至少每 %s一次", "at least every %s");

    private static final Map<String, ClockCode> BY_KEY = Arrays.stream(values())
            .filter(code -> code != RECTIFICATION)
            .collect(Collectors.toUnmodifiableMap(ClockCode::key, Function.identity()));

    private final Text label;
    private final Text rule;

    ClockCode(String zh, String en, String ruleZh, String ruleEn) {
        label = Text.of(zh, en);
        rule = Text.of(ruleZh, ruleEn);
    }

    @Override
    public Text label() {
        return label;
    }

    /** Its name in a profile, such as {@code extension-request}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is counted back from an expiry instead of forward from an act. */
    public boolean countsBack() {
        return this == EXTENSION_REQUEST;
    }

    /** Whether it limits a right instead of a duty: to let it pass is no default, and no lapse is recorded of it. */
    public boolean isRight() {
        return this == EXTENSION_REQUEST;
    }

    /** The rule in words; the term is null for the deadline itself, which no profile sets. */
    public Text rule(Term term) {
        return this == RECTIFICATION ? rule : rule.with(term.text());
    }

    /** The clock of this name in a profile, or null. */
    public static ClockCode ofKey(String key) {
        return BY_KEY.get(key);
    }
}
