package bihuan.query.pages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import bihuan.api.clock.ClockCode;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;
import bihuan.platform.time.TimeConfiguration;
import bihuan.query.core.enrolment.TaskState;

/** Formats codes, field names, money and instants for a page, in the reader's language. */
@Component
public class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(TimeConfiguration.ZONE);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final Map<String, Labelled[]> CODES = Map.ofEntries(
            Map.entry("rectification", Rectification.values()), Map.entry("listing", Listing.values()),
            Map.entry("restriction", Restriction.values()), Map.entry("extension", Extension.values()),
            Map.entry("level", Level.values()), Map.entry("restrictionScope", RestrictionScope.values()),
            Map.entry("subject", Subject.values()), Map.entry("source", Source.values()),
            Map.entry("role", Role.values()), Map.entry("taskState", TaskState.values()),
            Map.entry("instrument", Instrument.values()), Map.entry("formality", Formality.values()));

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The word for a code. */
    public String of(Labelled code) {
        return code == null ? "" : code.label().in(LocaleContextHolder.getLocale());
    }

    /** The name of a field of the contract. */
    public String field(String name) {
        return messages.getMessage("field." + name, null, name, LocaleContextHolder.getLocale());
    }

    /** A field's value as text: codes by their word, money with its unit. */
    public String value(String field, Object value) {
        if (value == null) {
            return "–";
        }
        if (field.equals("assurances")) {
            return Arrays.stream(value.toString().split(", ")).map(each -> field("assurances." + each))
                    .collect(Collectors.joining(messages.getMessage("comma", null, LocaleContextHolder.getLocale())));
        }
        if (field.equals("lapses")) {
            return Arrays.stream(value.toString().split(", ")).map(this::lapse)
                    .collect(Collectors.joining(messages.getMessage("comma", null, LocaleContextHolder.getLocale())));
        }
        if (value instanceof Boolean truth) {
            return messages.getMessage(truth ? "yes" : "no", null, LocaleContextHolder.getLocale());
        }
        if (field.startsWith("funds")) {
            return money(new BigDecimal(value.toString()));
        }
        return Arrays.stream(CODES.getOrDefault(field, new Labelled[0]))
                .filter(code -> ((Enum<?>) code).name().equals(value.toString())).findAny().map(this::of)
                .orElse(value.toString());
    }

    /** An amount as each language has it: in units of ten thousand yuan as in ledgers, or in plain CNY. */
    public String money(BigDecimal cny) {
        if (cny == null) {
            return "–";
        }
        var amount = cny.divide(TEN_THOUSAND);
        String tenThousands = amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
        return messages.getMessage("money", new Object[]{tenThousands, cny}, LocaleContextHolder.getLocale());
    }

    /** What a file lacks, such as {@code file-plan.goals}: the act and its field by name. */
    public String lacking(List<String> incomplete) {
        return incomplete.stream().map(this::lacking).collect(Collectors.joining(messages.getMessage("comma", null,
                LocaleContextHolder.getLocale())));
    }

    /** A clock by name and its last day. */
    private String lapse(String item) {
        String[] clockAndDay = item.split(" ", 2);
        return of(ClockCode.valueOf(clockAndDay[0])) + " " + clockAndDay[1];
    }

    private String lacking(String item) {
        String[] actAndField = item.split("\\.", 2);
        return Action.ofPath(actAndField[0]).map(this::of).orElse(actAndField[0]) + "·" + field(actAndField[1]);
    }

    /** A moment, in Shanghai. */
    public String moment(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
