package bihuan.query.figures.quota;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ClockProfile.StatisticsRule;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.report.ReportPeriod;
import bihuan.api.text.Text;
import bihuan.query.core.indicator.Period;
import bihuan.query.core.indicator.Quota;
import bihuan.query.core.indicator.Ratio;
import bihuan.query.core.indicator.Slice;
import bihuan.query.register.Profiles;

/** The quotas of the clock profile in force for a park over a period, and how far they are met. */
@Component
public class Quotas {

    private final JdbcClient jdbc;
    private final Profiles profiles;

    Quotas(JdbcClient jdbc, Profiles profiles) {
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    /**
     * The answer for one park.
     *
     * @param profile
     *            the profile in force now, such as {@code qingdao@0}
     * @param quotas
     *            each quota, in each month, quarter or year that overlaps the period
     * @param statistics
     *            each return of the same
     */
    public record Answer(String parkId, String period, LocalDate from, LocalDate to, String profile, List<Held> quotas,
            List<Return> statistics) {
    }

    /** A quota compared with the listings of its period. */
    public record Held(String every, String period, LocalDate from, LocalDate to, int required,
            boolean differentIndustries,
            Ratio reached, boolean met, List<String> industries, List<Listing> hazards, String source) {
    }

    /** When the return over a period is due; {@code dueOn} is null where the rule sets no day. */
    public record Return(String every, String period, LocalDate from, LocalDate to, LocalDate dueOn,
            boolean cumulativeFromJanuary, String source) {
    }

    /**
     * The quotas and returns of a park over a period, sources in the reader's language.
     *
     * @throws Refused
     *             while the profile of the park is not known here
     */
    Answer of(String parkId, ReportPeriod asked, Locale language) {
        return find(parkId, asked, language)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该时限规则", "clock profile"))));
    }

    /** The same; empty while the profile of the park is not known here. */
    public Optional<Answer> find(String parkId, ReportPeriod asked, Locale language) {
        return profiles.inForce(parkId).map(profile -> answer(parkId, profile, asked, language));
    }

    private Answer answer(String parkId, ClockProfile profile, ReportPeriod asked, Locale language) {
        var period = new Period(asked.from(), asked.to());
        var listings = listings(parkId, profile, period);
        return new Answer(parkId, asked.text(), asked.from(), asked.to(), profile.ref().toString(),
                profile.quotas().stream().flatMap(quota -> slice(quota.every()).touchedBy(period).stream()
                        .map(days -> held(quota, days, listings, language))).toList(),
                profile.statistics().stream().flatMap(rule -> slice(rule.every()).touchedBy(period).stream()
                        .map(days -> due(rule, days, language))).toList());
    }

    /** One read for all quotas: over the longest of their periods. */
    private List<Listing> listings(String parkId, ClockProfile profile, Period asked) {
        return profile.quotas().stream().map(quota -> slice(quota.every())).max(Slice::compareTo)
                .map(longest -> longest.touchedBy(asked))
                .map(periods -> listed(parkId, periods.getFirst().from(), periods.getLast().to())).orElse(List.of());
    }

    private List<Listing> listed(String parkId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select h.id, h.number, m.begins, u.industry, h.category
                from query.indicator_mark m join query.hazard h on h.id = m.hazard_id
                    left join query.unit u on u.id = m.unit_id
                where m.park_id = :park and m.kind = 'LISTING' and m.begins between :from and :to
                order by m.begins, h.id, m.ordinal
                """).param("park", parkId).param("from", from).param("to", to)
                .query((row, number) -> Listing.of(row.getString(1), row.getString(2),
                        row.getObject(3, LocalDate.class), row.getString(4), row.getString(5)))
                .list();
    }

    private static Held held(ClockProfile.Quota rule, Period days, List<Listing> listings, Locale language) {
        var counted = listings.stream().filter(listing -> days.contains(listing.listedOn())).toList();
        var quota = Quota.of(rule.listings(), rule.differentIndustries(),
                counted.stream().map(Listing::industry).toList());
        return new Held(rule.every().name(), slice(rule.every()).name(days.from()), days.from(), days.to(),
                quota.required(), quota.differentIndustries(), quota.reached(), quota.met(), quota.industries(),
                counted, rule.source().in(language));
    }

    private static Return due(StatisticsRule rule, Period days, Locale language) {
        LocalDate from = rule.cumulativeFromJanuary() ? days.from().withDayOfYear(1) : days.from();
        return new Return(rule.every().name(), slice(rule.every()).name(days.from()), from, days.to(),
                rule.dueAfter(days.to()), rule.cumulativeFromJanuary(), rule.source().in(language));
    }

    private static Slice slice(ClockProfile.Period every) {
        return switch (every) {
            case MONTH -> Slice.MONTH;
            case QUARTER -> Slice.QUARTER;
            case YEAR -> Slice.YEAR;
        };
    }
}
