package bihuan.platform.eventstore;

import java.time.Duration;
import java.util.concurrent.Executors;

import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How projections read, unless one says otherwise: pooled, two segments, two threads, in batches that make one
 * multi-row write worth while. A failing handler fails its batch, which is tried again; nothing is skipped.
 */
@Configuration(proxyBeanMethods = false)
public class ProcessorConfiguration {

    private static final int SEGMENTS = 2;
    private static final int BATCH = 500;
    /**
     * After how long the token of a segment without events of its own is stored. A report is rendered once the tokens
     * of all segments have passed its freezing.
     */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(1);

    @Bean
    ConfigurerModule pooledProjections() {
        return configurer -> configurer.eventProcessing()
                .usingPooledStreamingEventProcessors((axon, builder) -> builder.initialSegmentCount(SEGMENTS)
                        .batchSize(BATCH).claimExtensionThreshold(TOKEN_AGE.toMillis()).workerExecutor(name -> {
                            var workers = Executors.newScheduledThreadPool(SEGMENTS,
                                    new AxonThreadFactory("projection[" + name + "]"));
                            axon.onShutdown(workers::shutdown);
                            return workers;
                        }))
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    }
}
