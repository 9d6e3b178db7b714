package dev.millrace.bench.erp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Precision, recall and F1 of each field, exact and normalized.
final class FieldScores {

    private final Map<String, Counts> fields = new LinkedHashMap<>();

    private static final class Counts {

        private int gold;
        private int read;
        private int exact;
        private int same;

        double f1(int right) {
            return gold + read == 0 ? 1 : 2.0 * right / (gold + read);
        }
    }

    /// Counts one field of one document.
    ///
    /// @param gold empty where there is none
    /// @param read empty where none was found
    void count(String field, String gold, String read, boolean exact, boolean same) {
        var counts = fields.computeIfAbsent(field, name -> new Counts());
        counts.gold += gold.isBlank() ? 0 : 1;
        counts.read += read.isBlank() ? 0 : 1;
        counts.exact += exact && !gold.isBlank() ? 1 : 0;
        counts.same += same && !gold.isBlank() ? 1 : 0;
    }

    /// Normalized.
    double f1(String field) {
        var counts = fields.getOrDefault(field, new Counts());
        return counts.f1(counts.same);
    }

    /// Normalized, over all fields alike.
    double mean() {
        return fields.keySet().stream().mapToDouble(this::f1).average().orElse(0);
    }

    /// Over all values of all fields, normalized.
    double overall() {
        var all = new Counts();
        for (var counts : fields.values()) {
            all.gold += counts.gold;
            all.read += counts.read;
            all.same += counts.same;
        }
        return all.f1(all.same);
    }

    void print(String title) {
        System.out.printf(
                "%n%s%n%-10s %5s %5s %10s %7s %9s %9s%n",
                title, "field", "gold", "read", "precision", "recall", "F1", "F1 exact");
        fields.forEach((name, counts) -> System.out.printf(
                Locale.ROOT,
                "%-10s %5d %5d %10.3f %7.3f %9.3f %9.3f%n",
                name,
                counts.gold,
                counts.read,
                counts.read == 0 ? 0 : (double) counts.same / counts.read,
                counts.gold == 0 ? 0 : (double) counts.same / counts.gold,
                counts.f1(counts.same),
                counts.f1(counts.exact)));
    }
}
