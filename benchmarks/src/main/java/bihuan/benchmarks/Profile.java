package bihuan.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Reads where processor time went from a Java flight recording. */
final class Profile {

    private Profile() {
    }

    /**
     * The ten methods found most often on top of a sampled stack, with their share of all samples from this moment on.
     */
    static List<String> topTen(Path recording, Instant from) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            // Samples of native methods are left out: nearly all of them are threads that wait.
            if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStartTime().isAfter(from)
                    && event.getStackTrace() != null
                    && !event.getStackTrace().getFrames().isEmpty()) {
                counts.merge(name(event.getStackTrace().getFrames().getFirst()), 1, Integer::sum);
                all++;
            }
        }
        double total = all;
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(10)
                .map(entry -> "%5.1f %%  %s".formatted(100 * entry.getValue() / total, entry.getKey())).toList();
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
