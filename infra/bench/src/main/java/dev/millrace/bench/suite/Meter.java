package dev.millrace.bench.suite;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Watches a process tree: the most memory that all of it held at once, and the processor time of each part.
///
/// It looks every 200 ms at the resident memory, and whenever that is higher than before asks for the exact figure, in
/// which shared pages count once.
final class Meter implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final double WORTH_A_LOOK = 1.01;
    private static final double MIB = 1 << 20;

    private final ProcessTree tree;
    private final Thread thread;
    private final Map<Long, Part> parts = new ConcurrentHashMap<>();
    private volatile double peak;
    private volatile Map<String, Double> atPeak = Map.of();
    private double highestResident;

    private record Part(String name, double first, double last) {}

    private Meter(ProcessTree tree) {
        this.tree = tree;
        this.thread = Thread.ofPlatform().daemon().name("meter").unstarted(this::watch);
    }

    static Meter watching(ProcessHandle root) {
        var meter = new Meter(new ProcessTree(root));
        meter.thread.start();
        return meter;
    }

    /// The most memory of all processes together, in GiB.
    double peakGiB() {
        return peak / 1024;
    }

    /// What each held at that moment, in MiB, the largest first.
    String peakByPart() {
        return listed(atPeak, "MiB");
    }

    /// Counts processor time from here on.
    synchronized void restart() {
        look();
        parts.replaceAll((pid, part) -> new Part(part.name(), part.last(), part.last()));
    }

    /// Processor seconds of each part since the last restart, the largest first.
    synchronized String processorByPart() {
        look();
        return listed(processor(), "s");
    }

    synchronized double processorSeconds() {
        look();
        return processor().values().stream().mapToDouble(it -> it).sum();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private Map<String, Double> processor() {
        return parts.values().stream()
                .collect(Collectors.groupingBy(
                        Part::name, TreeMap::new, Collectors.summingDouble(part -> part.last() - part.first())));
    }

    private void watch() {
        try {
            while (tree.root().isAlive()) {
                look();
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void look() {
        var members = tree.members();
        double resident = 0;
        for (var member : members) {
            resident += ProcessTree.resident(member) / MIB;
            double used = ProcessTree.processorSeconds(member);
            parts.merge(
                    member.pid(),
                    new Part(ProcessTree.name(member), 0, used),
                    (old, now) -> new Part(now.name(), old.first(), Math.max(old.last(), used)));
        }
        if (resident > highestResident * WORTH_A_LOOK) {
            highestResident = resident;
            weigh(members);
        }
    }

    private void weigh(List<ProcessHandle> members) {
        var shares = members.stream()
                .collect(Collectors.groupingBy(
                        ProcessTree::name, Collectors.summingDouble(it -> ProcessTree.share(it) / MIB)));
        double sum = shares.values().stream().mapToDouble(it -> it).sum();
        if (sum > peak) {
            peak = sum;
            atPeak = shares;
        }
    }

    private static String listed(Map<String, Double> values, String unit) {
        return values.entrySet().stream()
                .filter(it -> it.getValue() >= 0.5)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(it -> String.format(Locale.ROOT, "%s %.0f", it.getKey(), it.getValue()))
                .collect(Collectors.joining(", ", "", " (" + unit + ")"));
    }
}
