package bihuan.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set, by property or environment ({@code bihuan.data} is {@code BIHUAN_DATA}).
 *
 * @param data where the standalone keeps what must not be lost
 * @param databaseUrl JDBC URL of a PostgreSQL (17 or later); empty: the embedded one
 * @param databaseUser the role that connects to it
 * @param databasePassword with which password
 * @param databaseOwner the role that owns and migrates what cannot be derived; empty: the same one
 * @param databaseOwnerPassword with which password
 * @param sample {@code district} loads the sample district into an empty store, {@code none} does not
 * @param transactionTimeout after which PostgreSQL ends a transaction of ours; zero: never
 * @param messagePackages package prefixes whose classes a stored message may name
 */
@ConfigurationProperties("bihuan")
public record BihuanProperties(@DefaultValue("./data") Path data, @DefaultValue("") String databaseUrl,
        @DefaultValue("bihuan") String databaseUser, @DefaultValue("") String databasePassword,
        @DefaultValue("") String databaseOwner, @DefaultValue("") String databaseOwnerPassword,
        @DefaultValue("district") String sample, @DefaultValue("60s") Duration transactionTimeout,
        @DefaultValue("bihuan.api.") List<String> messagePackages) {
}
