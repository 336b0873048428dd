package bihuan.standalone.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The runnable jar of a module, extracted with Spring Boot's own tool, and for the standalone with an archive of the
 * classes that it loads: a process starts in half the time, and the tests start many.
 */
final class ExtractedJar {

    /** The processes of a test live for seconds: what the second compiler would gain it does not win back. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");
    private static final Map<String, String> NOTHING_BUT_START = Map.of("BIHUAN_SAMPLE", "none", "SERVER_PORT", "0");

    private ExtractedJar() {
    }

    /** The command that starts this module. */
    static synchronized List<String> command(String module) throws IOException, InterruptedException {
        Path built = built(module);
        Path folder = Path.of("target", "extracted", module);
        Path jar = folder.resolve(built.getFileName());
        Path archive = folder.resolve("classes.jsa");
        if (!Files.exists(jar) || Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(built)) < 0) {
            run(Map.of(),
                    java(List.of("-Djarmode=tools"), built, "extract", "--force", "--destination", folder.toString()));
            Files.deleteIfExists(archive);
        }
        if (module.equals("standalone") && !Files.exists(archive)) {
            Path data = Files.createTempDirectory("start");
            run(Map.of("BIHUAN_DATA", data.toString()), java(List.of("-XX:ArchiveClassesAtExit=" + archive,
                    "-Dspring.context.exit=onRefresh"), jar));
        }
        return Files.exists(archive) ? java(List.of("-XX:SharedArchiveFile=" + archive), jar) : java(List.of(), jar);
    }

    private static List<String> java(List<String> options, Path jar, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void run(Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var java = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        java.environment().putAll(NOTHING_BUT_START);
        java.environment().putAll(environment);
        int code = java.start().waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code);
        }
    }

    private static Path built(String module) throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of("..", module, "target"), "*-exec.jar")) {
            return jars.iterator().next();
        }
    }
}
