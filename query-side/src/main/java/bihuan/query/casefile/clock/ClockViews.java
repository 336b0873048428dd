package bihuan.query.casefile.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Component;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ClockProfile.ClockRule;
import bihuan.api.clock.ClockState;
import bihuan.api.clock.Due;
import bihuan.api.clock.HazardClock;
import bihuan.api.clock.HazardClocks;
import bihuan.api.clock.ProfileRef;
import bihuan.api.clock.Term;
import bihuan.api.clock.Timekeeping;
import bihuan.api.clock.WorkingCalendar;
import bihuan.api.text.Text;
import bihuan.query.register.Profiles;

/** A hazard's clocks for readers, computed independently: one that cannot be computed does not affect the others. */
@Component
public class ClockViews {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.STATE_COUNCIL;

    private final Timekeeping timekeeping;

    ClockViews(Profiles profiles) {
        this.timekeeping = new Timekeeping(profiles.known(), CALENDAR);
    }

    /** Every clock that ran, oldest first, as of this day; and those that the profile in force does not have. */
    public List<ClockView> of(HazardClocks clocks, LocalDate day, Locale language) {
        List<ClockView> views = new ArrayList<>();
        clocks.all().forEach(clock -> views.add(view(clock, day, language)));
        timekeeping.profiles().find(ProfileRef.of(clocks.profile()))
                .ifPresent(profile -> Arrays.stream(ClockCode.values())
                        .filter(code -> code != ClockCode.RECTIFICATION && !profile.clocks().containsKey(code))
                        .filter(code -> clocks.all().stream().noneMatch(clock -> clock.code() == code))
                        .forEach(code -> views.add(missing(code, clocks.profile(), language))));
        return views;
    }

    private ClockView view(HazardClock clock, LocalDate day, Locale language) {
        Due due = timekeeping.due(clock);
        ClockState state = Timekeeping.state(clock, due, day);
        Optional<ClockRule> rule = timekeeping.profiles().find(ProfileRef.of(clock.profile()))
                .map(ClockProfile::clocks).map(rules -> rules.get(clock.code()));
        boolean runs = clock.stop() == null && due.day() != null;
        boolean inWorkingDays = rule.map(ClockRule::term).map(Term::unit).filter(Term.Unit.WORKING_DAYS::equals)
                .isPresent();
        return new ClockView(clock.code().name(), clock.code().label().in(language), state.name(),
                state.label().in(language), clock.startedOn(), due.day(),
                runs ? ChronoUnit.DAYS.between(day, due.day()) : null,
                runs && inWorkingDays ? workingDays(day, due.day()) : null,
                clock.stop() == null ? null : clock.stop().on(),
                clock.lapsed() == null ? null : clock.lapsed().plusDays(1), ruleText(clock, rule, language),
                rule.map(each -> each.source().in(language)).orElse(null), clock.profile(), error(due, language),
                days(due, language));
    }

    private static ClockView missing(ClockCode code, String profile, Locale language) {
        ClockState none = ClockState.NO_SUCH_CLOCK;
        return new ClockView(code.name(), code.label().in(language), none.name(), none.label().in(language), null, null,
                null, null, null, null, null, null, profile, null, List.of());
    }

    private static String ruleText(HazardClock clock, Optional<ClockRule> rule, Locale language) {
        return clock.code() == ClockCode.RECTIFICATION
                ? clock.code().rule(null).in(language)
                : rule.map(each -> clock.code().rule(each.term()).in(language)).orElse(null);
    }

    private static String error(Due due, Locale language) {
        Text error = switch (due) {
            case Due.NoCalendar none -> Text
                    .of("没有 %s 年的工作日历，无法计算到期日。",
                            "There is no working-day calendar for %s, so the last day cannot be computed.")
                    .with(none.year());
            case Due.NoProfile none -> Text.of("时限规则 %s 的数据尚未更新，请稍后再试。",
                    "The clock profile %s has not been projected yet. Try again shortly.").with(none.profile());
            case Due.NoSuchClock _,Due.On _ -> null;
        };
        return error == null ? null : error.in(language);
    }

    private static List<ClockView.Day> days(Due due, Locale language) {
        return due instanceof Due.On on
                ? on.days().stream().map(day -> new ClockView.Day(day.on(), day.number(),
                        day.note() == null ? null : day.note().in(language))).toList()
                : List.of();
    }

    /** Working days from one day to the other, excluding the first; negative when the other day is earlier. */
    private static Long workingDays(LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(to) ? from : to;
        LocalDate last = from.isBefore(to) ? to : from;
        if (!CALENDAR.covers(first.plusDays(1)) || !CALENDAR.covers(last)) {
            return null;
        }
        long between = first.plusDays(1).datesUntil(last.plusDays(1)).filter(CALENDAR::isWorkingDay).count();
        return from.isAfter(to) ? -between : between;
    }
}
