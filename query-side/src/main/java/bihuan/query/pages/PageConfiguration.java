package bihuan.query.pages;

import java.io.IOException;
import java.util.Arrays;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Words and language of the pages. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final String FOLDER = "messages/";
    private static final String ENGLISH = "_en.properties";

    /**
     * A bundle an area of the pages. Chinese is the default: never the language that the server happens to run in.
     */
    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays
                .stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + ENGLISH))
                .map(Resource::getFilename).map(file -> FOLDER + file.substring(0, file.length() - ENGLISH.length()))
                .sorted().toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    WebMvcConfigurer languageSwitch(PageLanguage language) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(language).excludePathPatterns("/api/**", "/actuator/**");
            }
        };
    }
}
