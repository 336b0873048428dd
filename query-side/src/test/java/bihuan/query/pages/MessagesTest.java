package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.lifecycle.Action;

/**
 * Every entry of every message bundle. Spring formats an entry only when arguments are given; {@code MessageFormat}
 * then drops a single straight apostrophe with all placeholders after it, and without arguments a doubled one is shown
 * doubled. So bundles use the typographic one (’), which is right either way.
 */
class MessagesTest {

    private static final String ENGLISH = "_en.properties";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Object[] VALUES = IntStream.range(11, 21).boxed().toArray();
    /** Money is in ten thousand yuan in Chinese and in yuan in English: two different values. */
    private static final Set<String> OF_THEIR_OWN = Set.of("money");
    private static final MessageSource MESSAGES = messages();

    /** A text of one key in both languages; null where it is missing. */
    private record Entry(String bundle, String key, String zh, String en) {

        List<String> texts() {
            return Arrays.asList(zh, en);
        }

        @Override
        public String toString() {
            return bundle + ": " + key;
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_text_is_there_in_both_languages(Entry entry) {
        assertThat(entry.texts()).doesNotContainNull();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void no_text_has_an_apostrophe_that_formatting_would_take_for_a_quote(Entry entry) {
        assertThat(entry.texts()).noneMatch(text -> text.contains("'"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void both_languages_have_the_same_placeholders(Entry entry) {
        if (!OF_THEIR_OWN.contains(entry.key())) {
            assertThat(placeholders(entry.en())).isEqualTo(placeholders(entry.zh()));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_reader_sees_every_value_and_no_placeholder(Entry entry) {
        assertRendered(entry.key(), Locale.SIMPLIFIED_CHINESE, placeholders(entry.zh()));
        assertRendered(entry.key(), Locale.ENGLISH, placeholders(entry.en()));
    }

    @Test
    void no_key_is_in_two_bundles() throws IOException {
        assertThat(entries().collect(Collectors.groupingBy(Entry::key)).values()).allSatisfy(
                same -> assertThat(same).hasSize(1));
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void the_timeline_has_a_text_for_the_event_of_every_action(Action action) {
        assertHappened(action.event());
    }

    @ParameterizedTest
    @EnumSource(CampaignAction.class)
    void the_timeline_of_a_park_has_a_text_for_the_event_of_every_action(CampaignAction action) {
        assertHappened(action.event());
    }

    private static void assertHappened(Class<?> event) {
        String key = "happened." + event.getSimpleName();
        assertThat(MESSAGES.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)).isNotBlank();
        assertThat(MESSAGES.getMessage(key, null, Locale.ENGLISH)).isNotBlank();
    }

    private static void assertRendered(String key, Locale language, Set<Integer> placeholders) {
        String shown = MESSAGES.getMessage(key, placeholders.isEmpty() ? null : VALUES, language);
        assertThat(shown).doesNotContainPattern(PLACEHOLDER);
        placeholders.forEach(number -> assertThat(shown).contains(VALUES[number].toString()));
    }

    private static Set<Integer> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static MessageSource messages() {
        try {
            return new PageConfiguration().messageSource();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Entry> entries() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENGLISH))
                .flatMap(english -> entries(english).stream());
    }

    private static List<Entry> entries(Resource english) {
        try {
            String bundle = english.getFilename().replace(ENGLISH, "");
            var en = read(english);
            var zh = read(english.createRelative(bundle + ".properties"));
            return Stream.concat(zh.stringPropertyNames().stream(), en.stringPropertyNames().stream()).distinct()
                    .sorted().map(key -> new Entry(bundle, key, zh.getProperty(key), en.getProperty(key))).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties read(Resource bundle) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(bundle, StandardCharsets.UTF_8));
    }
}
