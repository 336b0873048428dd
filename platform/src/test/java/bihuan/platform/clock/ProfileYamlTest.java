package bihuan.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ClockProfile.Period;
import bihuan.api.clock.ProfileRef;
import bihuan.api.clock.Term;
import bihuan.api.clock.Term.Unit;
import bihuan.platform.clock.ProfileYaml.Mistake;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class ProfileYamlTest {

    private static final ProfileRef HAIBIN = new ProfileRef("haibin", 1);
    private static final String GOOD = """
            title: {zh: 海滨市, en: Haibin}
            clocks:
              listing-publication:
                within: 7 calendar-days
                source: {zh: 海滨市办法第三条, en: "Haibin, article 3"}
            """;

    @Test
    void an_unforeseen_jurisdiction_can_be_written() {
        ClockProfile profile = ProfileYaml.read(HAIBIN, GOOD).profile();

        assertThat(profile.title().zh()).isEqualTo("海滨市");
        assertThat(profile.clocks()).containsOnlyKeys(ClockCode.LISTING_PUBLICATION);
        assertThat(profile.clocks().get(ClockCode.LISTING_PUBLICATION).term())
                .isEqualTo(new Term(7, Unit.CALENDAR_DAYS));
    }

    static Stream<Arguments> broken() {
        return Stream.of(arguments("clock: {}", 6, "unknown-field"),
                arguments("  listing-notice: {within: 3 working-days, source: {zh: 甲, en: a}}", 6, "unknown-field"),
                arguments("  progress-report: {every: 3 moons, source: {zh: 甲, en: a}}", 6, "not-one-of"),
                arguments("  progress-report: {every: -3 months, source: {zh: 甲, en: a}}", 6, "out-of-range"),
                arguments("  progress-report: {every: 0 months, source: {zh: 甲, en: a}}", 6, "out-of-range"),
                arguments("  progress-report: {every: 9999999 months, source: {zh: 甲, en: a}}", 6, "out-of-range"),
                arguments("  progress-report: {every: quarterly, source: {zh: 甲, en: a}}", 6, "not-a-term"),
                arguments("  progress-report: {every: [3], source: {zh: 甲, en: a}}", 6, "not-a-text"),
                arguments("  progress-report: {within: 3 months, source: {zh: 甲, en: a}}", 6, "unknown-field"),
                arguments("  progress-report: {every: 3 months}", 6, "required"),
                arguments("  progress-report: {every: 3 months, source: {zh: 甲}}", 6, "required"),
                arguments("  progress-report: 3 months", 6, "not-an-object"),
                arguments("  listing-publication: {within: 3 working-days, source: {zh: 甲, en: a}}", 6,
                        "duplicate-key"),
                arguments("title: {zh: 甲, en: a}", 6, "duplicate-key"),
                arguments("statistics:\n  quarterly: {due-month: 1, due-day: 32, source: {zh: 甲, en: a}}", 7,
                        "out-of-range"),
                arguments("statistics:\n  quarterly: {due-day: 15, source: {zh: 甲, en: a}}", 7, "required"),
                arguments("statistics:\n  weekly: {source: {zh: 甲, en: a}}", 7, "unknown-field"),
                arguments("lapse-grace: three", 6, "not-a-whole-number"),
                arguments("lapse-grace: -1", 6, "out-of-range"),
                arguments("lapse-grace: 61", 6, "out-of-range"),
                arguments("quotas: {listings: 3}", 6, "not-a-list"),
                arguments("quotas:\n  - {listings: three, every: quarter, source: {zh: 甲, en: a}}", 7,
                        "not-a-whole-number"),
                arguments("quotas:\n  - {listings: 3, every: week, source: {zh: 甲, en: a}}", 7, "not-one-of"),
                arguments("quotas:\n  - {listings: 3, every: year, different-industries: perhaps,"
                        + " source: {zh: 甲, en: a}}", 7, "not-a-boolean"),
                arguments("quotas: &q [*q, *q]", 6, "alias"), arguments("quotas: !!java.net.URL [x]", 6, "tag"),
                arguments("---\ntitle: {}", 6, "several-documents"), arguments("  a: [1", 7, "not-yaml"),
                arguments("\tquotas: []", 6, "not-yaml"), arguments("quotas: \u0007", 6, "not-yaml"),
                arguments("quotas: [[[[[[[[[[[[]]]]]]]]]]]]", 6, "too-deep"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void errors_are_reported_with_their_line_and_in_both_languages(String lines, int line, String code) {
        ProfileYaml.Result result = ProfileYaml.read(HAIBIN, GOOD + lines + "\n");

        assertThat(result.profile()).isNull();
        assertThat(result.mistakes()).extracting(Mistake::line, mistake -> mistake.code().code())
                .contains(org.assertj.core.groups.Tuple.tuple(line, code));
        assertThat(result.mistakes()).allSatisfy(mistake -> {
            assertThat(mistake.text().zh()).startsWith("第 " + mistake.line() + " 行：");
            assertThat(mistake.text().en()).startsWith("Line " + mistake.line() + ": ");
        });
    }

    @Test
    void the_grace_before_a_lapse_is_recorded_is_three_days_where_none_is_named() {
        assertThat(ProfileYaml.read(HAIBIN, GOOD).profile().lapseGrace()).isEqualTo(3);
        assertThat(ProfileYaml.read(HAIBIN, GOOD + "lapse-grace: 0\n").profile().lapseGrace()).isZero();
    }

    @Test
    void every_error_is_reported_at_once() {
        assertThat(ProfileYaml.read(HAIBIN, "title: 1\nclocks:\n  x: 1\n  y: 2\nz: 3\n").mistakes())
                .extracting(Mistake::line).containsExactly(1, 3, 4, 5);
    }

    @Test
    void a_text_that_would_grow_without_end_is_refused_before_anything_is_made_of_it() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n" + "d: [*c, *c]\n".repeat(5);

        assertThat(ProfileYaml.read(HAIBIN, bomb).mistakes()).extracting(mistake -> mistake.code().code())
                .containsOnly("alias");
        assertThat(ProfileYaml.read(HAIBIN, "#".repeat(70_000)).mistakes()).extracting(mistake -> mistake.code().code())
                .containsExactly("too-long");
        assertThat(ProfileYaml.read(HAIBIN, "").mistakes()).extracting(mistake -> mistake.code().code())
                .containsExactly("required");
    }

    @Property(tries = 500)
    void no_text_whatever_brings_it_down(
            @ForAll @StringLength(max = 60) @CharRange(from = '\t', to = '~') String text) {
        ProfileYaml.Result result = ProfileYaml.read(HAIBIN, text);

        assertThat(result.profile() == null).isEqualTo(!result.mistakes().isEmpty());
    }

    @Test
    void the_shipped_ones_say_what_was_found_in_public_rules() {
        assertThat(terms("qingdao")).containsExactlyInAnyOrder("LISTING_UPWARD_FILING 3 WORKING_DAYS",
                "LISTING_PUBLICATION 5 WORKING_DAYS", "DELISTING_PUBLICATION 5 WORKING_DAYS", "MAXIMUM_TERM 1 YEARS",
                "EXTENSION_REQUEST 20 WORKING_DAYS", "EXTENSION_DECISION 10 WORKING_DAYS");
        assertThat(terms("ningbo")).containsExactlyInAnyOrder("EXTENSION_REQUEST 15 WORKING_DAYS",
                "PROGRESS_REPORT 3 MONTHS");
        assertThat(terms("order-16")).containsExactlyInAnyOrder("ACCEPTANCE_REVIEW 10 CALENDAR_DAYS",
                "RESUMPTION_REVIEW 10 CALENDAR_DAYS");
        assertThat(shipped("default").clocks()).isEqualTo(shipped("order-16").clocks());
        assertThat(shipped("order-16").statistics())
                .extracting(rule -> rule.dueAfter(java.time.LocalDate.parse("2021-12-31")).toString())
                .containsExactly("2022-01-15", "2022-01-31");
        assertThat(shipped("qingdao").quotas()).singleElement().satisfies(quota -> {
            assertThat(quota.listings()).isEqualTo(3);
            assertThat(quota.every()).isEqualTo(Period.QUARTER);
            assertThat(quota.differentIndustries()).isTrue();
        });
        assertThat(shipped("ningbo").statistics()).singleElement()
                .satisfies(rule -> assertThat(rule.cumulativeFromJanuary()).isTrue());
    }

    /** Clocks that started under a shipped profile refer to this text for ever; a change is a new revision. */
    @ParameterizedTest
    @CsvSource({"default, 56068c7e81fc007171355be72fff42474bfeeac67736b8ce7508c003b8cdaacc",
            "order-16, 73493a619715509066362d79623004e3c961adda12ef4b7b995e5e6287436e3c",
            "qingdao, 9451226239c6d5d2353b69498f6e118cf3f5004468b9da5919b38f4950ac56ac",
            "ningbo, eab676d4d58fa8d224e5a76103811bd6af8767116ed1419f90b9bfe28bb8ae71"})
    void the_text_of_a_shipped_profile_never_changes(String name, String digest) throws Exception {
        byte[] sha256 = MessageDigest.getInstance("SHA-256")
                .digest(ShippedProfiles.yaml(name).getBytes(StandardCharsets.UTF_8));

        assertThat(HexFormat.of().formatHex(sha256)).isEqualTo(digest);
    }

    private static ClockProfile shipped(String name) {
        return ShippedProfiles.find(new ProfileRef(name, 0));
    }

    private static List<String> terms(String name) {
        return shipped(name).clocks().entrySet().stream().map(entry -> entry.getKey() + " "
                + entry.getValue().term().amount() + " " + entry.getValue().term().unit()).toList();
    }
}
