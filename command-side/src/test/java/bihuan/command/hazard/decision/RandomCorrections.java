package bihuan.command.hazard.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import bihuan.api.hazard.action.Confirm;
import bihuan.api.hazard.action.GrantExtension;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.ListForSupervision;
import bihuan.api.hazard.action.RecordProgress;
import bihuan.api.hazard.action.Reopen;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.CorrectionRights;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.refusal.Refused;

/** Corrections that someone might try, drawn at random. */
public final class RandomCorrections {

    private RandomCorrections() {
    }

    /** The same history, and then what came of so many attempts: nothing, where one was refused. */
    public static List<HazardEvent> after(List<HazardEvent> history, int attempts, Random random) {
        LocalDate last = history.stream().map(event -> event.act().occurredOn()).max(LocalDate::compareTo)
                .orElseThrow();
        CorrectedStory story = CorrectedStory.of(history, Attempt.CLOCKS, last.plusDays(random.nextInt(60)));
        for (int i = 0; i < attempts; i++) {
            story.swept();
            try {
                attempt(story, random);
            } catch (Refused refused) {
                assertThat(refused.refusal().code()).isNotBlank();
            }
        }
        return story.events();
    }

    /** One act or two that were recorded are voided or corrected, by someone who mostly may. */
    static void attempt(CorrectedStory story, Random random) {
        int sequence = random.nextInt(story.events().size());
        Caller caller = caller(story, sequence, random);
        HazardEvent now = story.history().asCorrected(sequence);
        if (random.nextBoolean() && FormOf.event(now) != null) {
            LocalDate on = now.act().occurredOn().plusDays(random.nextInt(9) - 4);
            story.corrected(caller, sequence, changed(now, random), random.nextBoolean() ? on : null);
        } else if (random.nextInt(4) == 0) {
            Set<Integer> more = new TreeSet<>(List.of(sequence, random.nextInt(story.events().size())));
            story.voided(caller, more.toArray(Integer[]::new));
        } else {
            story.voided(caller, sequence);
        }
    }

    private static Caller caller(CorrectedStory story, int sequence, Random random) {
        List<Role> roles = new CorrectionRights(story.history()).who(sequence).stream().sorted().toList();
        return Callers.of(roles.isEmpty() || random.nextInt(20) == 0
                ? Role.values()[random.nextInt(Role.values().length)]
                : roles.get(random.nextInt(roles.size())));
    }

    /** The same form with another deadline, where it has one, or with another form of its kind. */
    private static HazardAction changed(HazardEvent event, Random random) {
        HazardAction form = FormOf.event(event);
        int days = random.nextInt(40) - 10;
        return switch (form) {
            case Confirm f ->
                new Confirm("另一标准", f.clause(), f.deadline().plusDays(days));
            case ListForSupervision f -> new ListForSupervision(
                    f.level(), f.listingAuthority(), f.supervisingUnit(), f.deadline().plusDays(days));
            case Reopen f ->
                new Reopen(f.deadline().plusDays(days));
            case GrantExtension f ->
                new GrantExtension(f.until().plusDays(days));
            case RecordProgress f ->
                new RecordProgress(random.nextInt(101), f.done(),
                        BigDecimal.valueOf(random.nextInt(100)));
            default -> form;
        };
    }
}
