package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What live.js needs of every part that it refreshes. */
class LivePartsTest {

    private static final Pattern PART = Pattern.compile("<[a-z]+\\s[^<]*?hx-trigger=\"live[^<]*?>");

    @Test
    void every_part_that_is_refreshed_carries_its_position_and_an_id() throws IOException {
        var parts = new ArrayList<String>();
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html")) {
            PART.matcher(template.getContentAsString(StandardCharsets.UTF_8)).results().map(MatchResult::group)
                    .forEach(parts::add);
        }
        assertThat(parts).hasSizeGreaterThan(5).allSatisfy(
                part -> assertThat(part).containsPattern("data-live=[^ ]*.*livePosition")
                        .containsPattern("\\sid=\"\\w"));
    }
}
