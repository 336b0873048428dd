package bihuan.standalone.browser;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Check;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What axe-core finds against WCAG 2.2, levels A and AA, in the current state of a page. */
final class Accessibility {

    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final int SHOWN = 3;

    private Accessibility() {
    }

    /**
     * One line for each rule: how grave, what it asks for, and the first elements that break it, each with the reason.
     */
    static List<String> violations(Page page) {
        // Telling of all that is well takes longer than the rest; and without frames no second page is needed.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).withTags(WCAG_22_AA).setLegacyMode(true).analyze().getViolations()
                .stream().map(Accessibility::line).toList();
    }

    private static String line(Rule rule) {
        List<CheckedNode> elements = rule.getNodes();
        return "%s (%s): %s, in %d elements: %s".formatted(rule.getId(), rule.getImpact(), rule.getHelp(),
                elements.size(),
                elements.stream().limit(SHOWN).map(Accessibility::element).collect(Collectors.joining("; ")));
    }

    private static String element(CheckedNode element) {
        String why = Stream.of(element.getAny(), element.getAll(), element.getNone()).flatMap(List::stream)
                .map(Check::getMessage).findFirst().orElse("");
        return element.getTarget() + " " + element.getHtml() + " " + why;
    }
}
