package bihuan.command.ledger;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The synonyms of headers; a file of an administrator's that is of no use stops the start and says why. */
@Configuration(proxyBeanMethods = false)
class SynonymsConfiguration {

    @Bean
    Synonyms synonyms(@Value("${bihuan.ledger-synonyms:}") String file) {
        return file.isBlank() ? Synonyms.builtIn() : Synonyms.with(Path.of(file.strip()));
    }
}
