package dev.millrace.local.statemachines.conformance;

import dev.millrace.local.statemachines.conformance.Verdict.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The verdicts on all recordings, and the table that sums them up.
public final class ConformanceReport {

    private final List<Verdict> verdicts;

    ConformanceReport(List<Verdict> verdicts) {
        this.verdicts = List.copyOf(verdicts);
    }

    public long passed() {
        return count(Kind.PASSED);
    }

    public long failed() {
        return count(Kind.FAILED);
    }

    public long notApplicable() {
        return count(Kind.NOT_APPLICABLE);
    }

    /// The share of the applicable recordings that the engine repeats event by event.
    public double share() {
        return (double) passed() / Math.max(1, passed() + failed());
    }

    /// A table for people: what passed, each failure with its first difference, and why the rest does not apply.
    public String table() {
        var text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-62s %6s %6s%n", "recordings", "passed", "failed"));
        applicable()
                .forEach((group, list) -> text.append(String.format(
                        Locale.ROOT, "%-62s %6d %6d%n", group, count(list, Kind.PASSED), count(list, Kind.FAILED))));
        text.append(String.format(Locale.ROOT, "%n%-62s %6d%n", "not applicable", notApplicable()));
        reasons().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(reason ->
                        text.append(String.format(Locale.ROOT, "  %-60s %6d%n", reason.getKey(), reason.getValue())));
        verdicts.stream()
                .filter(verdict -> verdict.kind() == Kind.FAILED)
                .forEach(verdict -> text.append(
                        String.format(Locale.ROOT, "%nfailed: %s%n  %s%n", verdict.name(), verdict.detail())));
        return text.toString();
    }

    private Map<String, List<Verdict>> applicable() {
        return verdicts.stream()
                .filter(verdict -> verdict.kind() != Kind.NOT_APPLICABLE)
                .collect(Collectors.groupingBy(Verdict::group, TreeMap::new, Collectors.toList()));
    }

    private Map<String, Long> reasons() {
        return verdicts.stream()
                .filter(verdict -> verdict.kind() == Kind.NOT_APPLICABLE)
                .collect(Collectors.groupingBy(Verdict::group, TreeMap::new, Collectors.counting()));
    }

    private long count(Kind kind) {
        return count(verdicts, kind);
    }

    private static long count(List<Verdict> list, Kind kind) {
        return list.stream().filter(verdict -> verdict.kind() == kind).count();
    }
}
