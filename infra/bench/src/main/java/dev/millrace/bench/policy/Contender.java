package dev.millrace.bench.policy;

import java.util.List;
import java.util.Map;

/// One engine that answers inputs, one after another.
interface Contender {

    /// For the table of figures.
    String name();

    /// Its answer as text, to compare with those of others.
    String answer(Map<String, Object> input) throws Exception;

    /// Evaluations per second over the inputs, again and again for so many nanoseconds.
    default double rate(List<Map<String, Object>> inputs, long nanos) throws Exception {
        var began = System.nanoTime();
        var done = 0L;
        var now = began;
        while (now - began < nanos) {
            answer(inputs.get((int) (done % inputs.size())));
            done++;
            now = System.nanoTime();
        }
        return done * 1e9 / (now - began);
    }
}
