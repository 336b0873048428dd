package bihuan.api.campaign;

import java.util.Locale;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.text.Text;

/**
 * What something in a campaign is called.
 *
 * @param zh
 *            simplified Chinese
 * @param en
 *            English, or null if there is no translation
 */
public record Title(@Required @LongText String zh, @LongText String en) {

    /** Returns the title in both languages, with Chinese where there is no translation. */
    public Text text() {
        return Text.of(zh, en == null ? zh : en);
    }

    /** In the reader's language. */
    public String in(Locale language) {
        return text().in(language);
    }
}
