package bihuan.command.ledger;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The synonyms of headers; an invalid file of an administrator stops the start with the reason. */
@Configuration(proxyBeanMethods = false)
class SynonymsConfiguration {

    @Bean
    Synonyms synonyms(@Value("${bihuan.ledger-synonyms:}") String file) {
        return file.isBlank() ? Synonyms.builtIn() : Synonyms.with(Path.of(file.strip()));
    }
}
