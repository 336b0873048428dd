package bihuan.query.pages.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Role;
import bihuan.query.account.RecordedChange;

/** The record of an account's changes in the words of a page. */
@Component
class ChangeWords {

    private static final String KEY = "administration.account.";

    private final MessageSource messages;

    ChangeWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * One change.
     *
     * @param by
     *            who changed it
     * @param field
     *            the field by name
     */
    record Row(Instant at, String by, String field, String before, String after) {
    }

    /** These changes; accounts, units and parks by these names. */
    List<Row> of(List<RecordedChange> changes, Map<String, String> names) {
        return changes.stream().map(each -> new Row(each.at(),
                names.getOrDefault(each.by().accountId(), each.by().accountId()), said("field." + each.field()),
                value(each.field(), each.before(), names), value(each.field(), each.after(), names))).toList();
    }

    private String value(String field, String value, Map<String, String> names) {
        if (value == null) {
            return "–";
        }
        return switch (field) {
            case "role" -> Role.valueOf(value).label().in(LocaleContextHolder.getLocale());
            case "scope" -> value.equals("district")
                    ? messages.getMessage("administration.wholeDistrict", null, LocaleContextHolder.getLocale())
                    : names.getOrDefault(value, value);
            case "organisation" -> names.getOrDefault(value, value);
            case "disabled" -> said(value.equals("true") ? "disabled" : "enabled");
            case "password" -> said("password." + value);
            case "covers" -> cover(value.split("[ /]"), names);
            default -> value;
        };
    }

    private String cover(String[] cover, Map<String, String> names) {
        return messages.getMessage(KEY + "cover.of",
                new Object[]{names.getOrDefault(cover[0], cover[0]), cover[1], cover[2]},
                LocaleContextHolder.getLocale());
    }

    private String said(String key) {
        return messages.getMessage(KEY + key, null, LocaleContextHolder.getLocale());
    }
}
