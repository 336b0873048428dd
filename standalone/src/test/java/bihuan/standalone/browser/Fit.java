package bihuan.standalone.browser;

import com.microsoft.playwright.Page;

/** Whether a page keeps within its window sideways, as WCAG 2.2, 1.4.10 asks of a narrow one. */
final class Fit {

    /** Elements that reach beyond the window and do not lie in a region that scrolls by itself. */
    private static final String BEYOND = """
            width => [...document.querySelectorAll('body *')].filter(each => {
                if (each.getBoundingClientRect().right <= width + 1) return false;
                for (let around = each.parentElement; around && around !== document.body; around = around.parentElement)
                    if (getComputedStyle(around).overflowX !== 'visible') return false;
                return true;
            }).slice(0, 5).map(each => each.outerHTML.slice(0, 120))""";

    private Fit() {
    }

    /** How wide the page has become, in CSS pixels: the width of its window at least. */
    static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    /** The first elements that make the page wider than its window. */
    static Object beyond(Page page, Screen screen) {
        return page.evaluate(BEYOND, screen.width().pixels);
    }
}
