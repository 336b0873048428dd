package bihuan.query.work.reminder;

import java.net.URI;
import java.time.Clock;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Configures sending digests, where a mail server is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
@EnableScheduling
@EnableConfigurationProperties(ReminderProperties.class)
class MailConfiguration {

    @Bean
    DigestMail digestMail(JavaMailSender mails, ITemplateEngine templates, MessageSource messages,
            ReminderProperties properties,
            @Value("${bihuan.public-url:http://localhost:${server.port:8080}}") URI home) {
        if (!home.isAbsolute() || home.getHost() == null || !home.getScheme().matches("https?")) {
            throw new IllegalStateException("bihuan.public-url (BIHUAN_PUBLIC_URL) must be the address under which "
                    + "people open the pages, such as https://bihuan.example.org. 须为浏览器访问本系统的地址。");
        }
        return new DigestMail(mails, templates, messages, properties.sender(), home);
    }

    @Bean
    DigestRound digestRound(DigestTable table, Digests digests, DigestMail mail, JavaMailSender server,
            @Qualifier("projectionsHealthIndicator") HealthIndicator projections, MeterRegistry registry,
            ReminderProperties properties, Clock clock) {
        return new DigestRound(table, digests, mail, server, projections, registry, properties, clock);
    }

    /** A second template engine: the one for pages treats every template as HTML. */
    @Bean
    SpringResourceTemplateResolver plainTextTemplates() {
        var resolver = new SpringResourceTemplateResolver();
        resolver.setPrefix("classpath:/templates/");
        resolver.setResolvablePatterns(Set.of("mail/*.txt"));
        resolver.setTemplateMode(TemplateMode.TEXT);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(0);
        return resolver;
    }
}
