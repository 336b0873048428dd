package bihuan.command.act;

import java.util.List;
import java.util.function.Function;

import bihuan.api.history.Effective;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refusal.EarlierAct;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/**
 * A rule that an act of a history does not keep. A correction is refused for those that it would add: what did not hold
 * before, such as an imported act or one done under earlier rules, is no fault of the correction.
 *
 * @param sequence
 *            the act
 * @param type
 *            the name of its event
 * @param rule
 *            the code of the rule
 * @param text
 *            the rule
 */
public record BrokenRule(long sequence, String type, String rule, Text text) {

    /** That this act does not keep a rule of this code. */
    public static BrokenRule of(Effective<?> act, String rule, Text text) {
        return new BrokenRule(act.sequence(), act.event().getClass().getSimpleName(), rule, text);
    }

    /** Whether both are of the same rule on the same act. */
    boolean isSame(BrokenRule other) {
        return sequence == other.sequence && rule.equals(other.rule);
    }

    /**
     * Refuses a correction after which a rule is broken that was not broken before.
     *
     * @param label
     *            an act in words, by the name of its event
     */
    public static void checkNoneAdded(List<BrokenRule> before, List<BrokenRule> after, Function<String, Text> label) {
        after.stream().filter(broken -> before.stream().noneMatch(broken::isSame)).findFirst().ifPresent(broken -> {
            throw new Refused(Refusal.conflict(ProblemCode.WOULD_NOT_HOLD,
                    Text.of("之后，第 %s 项“%s”将不再成立：%s", "Entry %s, \"%s\", would no longer hold: %s").with(
                            broken.sequence() + 1, label.apply(broken.type()), broken.text()),
                    new EarlierAct(broken.sequence(), broken.type(), broken.rule())));
        });
    }
}
