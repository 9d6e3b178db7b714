package dev.millrace.bench.masking;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the corpus once it is asked to, in a process that may use one processor: `SpeedWorker CONTESTANT CORPUS`. For
/// each line on standard input it answers with characters a second of CPU time of the process, garbage collection
/// and compiler included.
public final class SpeedWorker {

    private static final double WARM_UP_SECONDS = 6;
    private static final double ROUND_SECONDS = 1;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private SpeedWorker() {}

    /// Runs until standard input ends.
    public static void main(String[] arguments) throws IOException {
        var reader = Contestant.valueOf(arguments[0]).reader();
        var corpus = JsonMapper.shared().readValue(Path.of(arguments[1]), new TypeReference<List<String>>() {});
        charactersASecond(reader, corpus, WARM_UP_SECONDS);
        System.out.println("ready");
        var asked = new BufferedReader(new InputStreamReader(System.in));
        while (asked.readLine() != null) {
            System.out.println(charactersASecond(reader, corpus, ROUND_SECONDS));
        }
    }

    private static double charactersASecond(ToIntFunction<String> reader, List<String> corpus, double seconds) {
        var start = PROCESS.getProcessCpuTime();
        long characters = 0;
        long found = 0;
        double used;
        do {
            for (var document : corpus) {
                found += reader.applyAsInt(document);
                characters += document.length();
            }
            used = (PROCESS.getProcessCpuTime() - start) / 1e9;
        } while (used < seconds);
        if (found == 0) {
            throw new IllegalStateException("nothing was found in a corpus that holds much");
        }
        return characters / used;
    }
}
