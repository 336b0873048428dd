package bihuan.standalone.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests of pages: skipped, and said to be so, where there is no Chromium. Its constructor or tests take the
 * {@link Site} as a parameter; all such classes of a run share one, so each counts only on what it made itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SiteExtension.class)
@interface BrowserTest {
}
