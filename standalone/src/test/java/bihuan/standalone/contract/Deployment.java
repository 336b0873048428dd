package bihuan.standalone.contract;

/**
 * A running Bihuan, in whatever shape.
 *
 * @param commands
 *            where acts go, such as {@code http://127.0.0.1:8081}
 * @param questions
 *            where questions go: the same in the standalone
 */
public record Deployment(String commands, String questions) {
}
