package bihuan.command.sample;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Not ready before the sample district is loaded: an earlier reader would count too few hazards. */
@Component
class SampleHealthIndicator extends AbstractHealthIndicator {

    private final SampleDistrict sample;

    SampleHealthIndicator(SampleDistrict sample) {
        this.sample = sample;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (sample.isSettled()) {
            health.up();
        } else {
            health.outOfService();
        }
    }
}
