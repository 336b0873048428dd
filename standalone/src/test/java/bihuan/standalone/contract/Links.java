package bihuan.standalone.contract;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page leads to, and what it fetches. */
final class Links {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Document page;

    Links(String page, String address) {
        this.page = Jsoup.parse(page, "http://site" + address);
    }

    /** Returns the addresses in the main menu, and that of the account page. */
    List<String> menu() {
        return addresses("nav.menu a[href], .tools a[href]", "href");
    }

    /** The addresses of links in what the page itself says. */
    List<String> content() {
        return addresses("main a[href]", "href");
    }

    /** The addresses of the parts that the page fetches into itself, at once or later. */
    List<String> parts() {
        return Stream.concat(addresses("[hx-get]", "hx-get").stream(),
                page.select("form[data-since]").stream().map(form -> form.attr("data-since") + "?after="
                        + form.attr("data-version")))
                .distinct().toList();
    }

    /** The same for all addresses that differ by ids and by values of parameters alone. */
    static String kind(String address) {
        URI uri = URI.create(address);
        var names = new TreeSet<String>();
        if (uri.getRawQuery() != null) {
            Stream.of(uri.getRawQuery().split("&")).forEach(each -> names.add(each.split("=", 2)[0]));
        }
        return uri.getPath().replaceAll(ID, "*") + names;
    }

    private List<String> addresses(String selector, String attribute) {
        return page.select(selector).stream().map(element -> address(element, attribute))
                .filter(address -> address != null).distinct().toList();
    }

    /** Path and query; null for what lies elsewhere, or within the same page. */
    private static String address(Element element, String attribute) {
        URI uri = URI.create(element.absUrl(attribute));
        boolean here = "site".equals(uri.getHost()) && !element.attr(attribute).startsWith("#");
        return here ? uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()) : null;
    }
}
