package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** The links of a page, for tests that follow them. */
final class PageLinks {

    private static final Pattern LINK = Pattern.compile("(?s)<a ([^>]*)>(.*?)</a>");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    private PageLinks() {
    }

    /** A link with its text. */
    record Link(String id, String href, String text) {

        /** The first number in its text. */
        BigDecimal number() {
            var numbers = NUMBER.matcher(text);
            assertThat(numbers.find()).as(text).isTrue();
            return new BigDecimal(numbers.group().replace(",", ""));
        }

        /** The address of its drill-down in the API, which takes the same parameters. */
        String api() {
            return href.startsWith("/ledger") ? href.replaceFirst("/ledger", "/api/hazards") : "/api" + href;
        }
    }

    static List<Link> of(String page) {
        return LINK.matcher(page).results().map(found -> new Link(attribute(found.group(1), "id"),
                attribute(found.group(1), "href").replace("&amp;", "&"), found.group(2).replaceAll("<[^>]*>", "")))
                .toList();
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }
}
