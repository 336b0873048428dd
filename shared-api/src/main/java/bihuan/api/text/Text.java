package bihuan.api.text;

import java.util.Locale;

/**
 * A sentence or a word in both languages of the product.
 *
 * @param zh
 *            simplified Chinese (zh-CN), the leading language
 * @param en
 *            English
 */
public record Text(String zh, String en) {

    /** Both languages side by side, as every rule and label in the core is written. */
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** This text with each {@code %s} replaced, in order, in both languages. */
    public Text with(Object... arguments) {
        return new Text(render(zh, arguments, true), render(en, arguments, false));
    }

    /** The text in the caller's language: English when it asks for English, Chinese otherwise. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }

    private static String render(String template, Object[] arguments, boolean chinese) {
        Object[] rendered = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            rendered[i] = switch (arguments[i]) {
                case Text text -> chinese ? text.zh : text.en;
                case Labelled labelled -> chinese ? labelled.label().zh : labelled.label().en;
                case null -> "-";
                default -> arguments[i].toString();
            };
        }
        return template.formatted(rendered);
    }
}
