package bihuan.query.document.paper;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import bihuan.api.text.Text;

/** Takes the names of people out of a printed paper: each is marked there with the id of the person. */
final class Redaction {

    private static final Pattern NAMED = Pattern
            .compile("(<span class=\"person\" data-person=\"([^\"]+)\">)[^<]*(</span>)");
    private static final Pattern BODY = Pattern.compile("<body[^>]*>");
    private static final String REMOVED = "█████";
    private static final Text NOTE = Text.of("副本：已隐去被删除人员的姓名。原件 SHA-256：%s",
            "Copy without the names of people who were erased. SHA-256 of the original: %s");

    private Redaction() {
    }

    /** The page without the names of these people, marked as a copy of the file of this digest. */
    static String of(String html, Set<String> people, String digest, Locale language) {
        String without = NAMED.matcher(html).replaceAll(named -> Matcher.quoteReplacement(
                people.contains(named.group(2)) ? named.group(1) + REMOVED + named.group(3) : named.group()));
        String note = "<p class=\"mark\">" + NOTE.with(digest).in(language) + "</p>";
        return BODY.matcher(without).replaceFirst(body -> Matcher.quoteReplacement(body.group() + "\n" + note));
    }
}
