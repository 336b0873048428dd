package bihuan.platform.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/** Sessions in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);
    /** What Spring Security itself puts into a session: the anti-forgery token, and where a person wanted to go. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config
            .createFilter("java.lang.*;java.util.*;org.springframework.security.web.**;!*");

    /** Two requests of one page may write the same attribute at once. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Around the one that Spring Boot makes of {@code server.servlet.session.cookie}. */
    @Bean
    static BeanPostProcessor sessionCookies() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CookieSerializer cookies ? new SessionCookies(cookies) : bean;
            }
        };
    }

    /** Ignores attributes that another build wrote and this one cannot read. */
    @Bean
    ConversionService springSessionConversionService() {
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, new SerializingConverter());
        service.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return service;
    }

    private static Object read(byte[] bytes) {
        try (var stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            stream.setObjectInputFilter(KNOWN);
            return stream.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            LOG.debug("Skipped an unreadable session attribute", unreadable);
            return null;
        }
    }
}
