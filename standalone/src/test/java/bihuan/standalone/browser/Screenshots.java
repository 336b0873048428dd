package bihuan.standalone.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ScreenshotType;

/** Takes the pictures of the documentation: every page in Chinese and English at a desk, and in Chinese on a phone. */
final class Screenshots {

    private static final Map<String, Screen> SCREENS = Map.of("zh-wide", Screen.desk(Screen.Language.ZH), "en-wide",
            Screen.desk(Screen.Language.EN), "zh-phone", Screen.phone(Screen.Language.ZH));
    /** As WebP: letters are sharp, and a picture is less than half of what a PNG is. */
    private static final int QUALITY = 65;
    /** Of a page that is longer, the beginning; in windows. */
    private static final int MOST_WINDOWS = 2;

    private Screenshots() {
    }

    /** Into the folder named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        try (Site site = new Site()) {
            for (SitePage page : SitePage.all(site.api())) {
                SCREENS.forEach((suffix, screen) -> take(site, page, screen,
                        folder.resolve(page.name() + "-" + suffix + ".webp")));
            }
        }
    }

    private static void take(Site site, SitePage page, Screen screen, Path picture) {
        try (Visitor visitor = site.visitor(page.account(), screen)) {
            visitor.open(page.address());
            Page shown = visitor.page();
            int height = Math.min((int) shown.evaluate("document.documentElement.scrollHeight"),
                    MOST_WINDOWS * screen.width().height);
            // What is only drawn once it comes into view comes into view.
            shown.setViewportSize(screen.width().pixels, height);
            shown.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
            visitor.settle();
            shown.screenshot(new ScreenshotOptions().setPath(picture).setType(ScreenshotType.WEBP)
                    .setQuality(QUALITY).setFullPage(true).setClip(0, 0,
                            screen.width().pixels, height));
        }
        System.out.println(picture.getFileName());
    }
}
