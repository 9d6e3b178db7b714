package dev.millrace.bench.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A process and all that it started, as Linux counts them.
record ProcessTree(ProcessHandle root) {

    private static final int PAGE = 4096;
    private static final double TICKS_PER_SECOND = 100;

    /// Those alive now.
    List<ProcessHandle> members() {
        return Stream.concat(Stream.of(root), root.descendants()).toList();
    }

    /// Memory that is resident, in bytes. What two processes share counts twice; it costs nothing to ask.
    static long resident(ProcessHandle process) {
        var fields = read(process, "statm").split(" ");
        return fields.length > 1 ? Long.parseLong(fields[1]) * PAGE : 0;
    }

    /// Memory that is resident, in bytes: what several processes share counts in parts. The kernel walks all pages for
    /// it.
    static long share(ProcessHandle process) {
        return read(process, "smaps_rollup")
                        .lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                * 1024;
    }

    /// Seconds of processor time so far.
    static double processorSeconds(ProcessHandle process) {
        var stat = read(process, "stat");
        var fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        return fields.length > 12 ? (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND : 0;
    }

    /// What the process is, in a word: its main class, or the function that a sandbox runs.
    static String name(ProcessHandle process) {
        var words = new ArrayList<>(List.of(read(process, "cmdline").split("\0")));
        for (var word : words) {
            if (word.startsWith("@") && word.endsWith(".arguments")) {
                return word.substring(word.lastIndexOf('/') + 1).replace(".arguments", "");
            }
        }
        int classPath = words.indexOf("-cp");
        var main = classPath >= 0 && classPath + 2 < words.size() ? words.get(classPath + 2) : words.getFirst();
        return main.substring(main.lastIndexOf('.') + 1);
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }
}
