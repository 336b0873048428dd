package bihuan.platform.time;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. Days are days in Shanghai; a test adds a {@code @Primary} one. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** The zone of every date in the system. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
