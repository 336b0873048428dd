package bihuan.benchmarks.result;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

import com.sun.management.OperatingSystemMXBean;

/** What was measured on, as far as it explains figures; nothing that names it. */
public record Machine(String processor, int cores, long memoryGigabytes, String system, String java,
        String postgresql) {

    /** This machine, with a PostgreSQL of this version. */
    public static Machine current(String postgresql) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(model(), system.getAvailableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9), system.getName() + " " + system.getArch(),
                Runtime.version().toString(), postgresql);
    }

    private static String model() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        return Files.exists(info)
                ? Files.readAllLines(info).stream().filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip()).findFirst().orElse("unknown")
                : "unknown";
    }
}
