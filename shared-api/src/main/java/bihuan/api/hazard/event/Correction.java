package bihuan.api.hazard.event;

/**
 * An act that puts earlier acts right. It changes no state of its own: the state follows from the effective acts, see
 * {@link bihuan.api.hazard.history.EffectiveActs}.
 */
public sealed interface Correction extends HazardEvent permits ActsVoided, ActCorrected {
}
