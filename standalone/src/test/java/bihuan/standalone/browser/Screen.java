package bihuan.standalone.browser;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import bihuan.api.text.Text;

/**
 * How somebody looks at a page: the language their browser asks for, the window they have, and the colours they like.
 */
record Screen(Language language, Width width, ColorScheme colours) {

    /** The languages of the pages. */
    enum Language {

        ZH("zh-CN"),
        EN("en");

        /** As {@code <html lang>} says it. */
        final String tag;

        Language(String tag) {
            this.tag = tag;
        }

        /** What a page says in this language. */
        String of(Text text) {
            return text.in(Locale.forLanguageTag(tag));
        }

        /** What a page says in this language, of both. */
        String of(String zh, String en) {
            return of(Text.of(zh, en));
        }
    }

    /** A phone at the plant gate, a desk, the duty room's wall; in CSS pixels. */
    enum Width {

        PHONE(390, 844),
        DESK(1366, 900),
        WALL(1920, 1080);

        final int pixels;
        final int height;

        Width(int pixels, int height) {
            this.pixels = pixels;
            this.height = height;
        }
    }

    /** A desk in daylight. */
    static Screen desk(Language language) {
        return new Screen(language, Width.DESK, ColorScheme.LIGHT);
    }

    /** A phone in daylight. */
    static Screen phone(Language language) {
        return new Screen(language, Width.PHONE, ColorScheme.LIGHT);
    }

    /** Every page has to do on each of these, by day and in the dark. */
    static List<Screen> all() {
        return Arrays.stream(Language.values()).flatMap(language -> Stream.of(desk(language), phone(language)))
                .toList();
    }

    /** Nothing moves, so that a page is measured as it will stay. */
    NewContextOptions context() {
        boolean phone = width == Width.PHONE;
        return new NewContextOptions().setLocale(language.tag).setTimezoneId("Asia/Shanghai").setColorScheme(colours)
                .setViewportSize(width.pixels, width.height).setIsMobile(phone).setHasTouch(phone)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    @Override
    public String toString() {
        return (language + " " + width.pixels + " " + colours).toLowerCase(Locale.ROOT);
    }
}
