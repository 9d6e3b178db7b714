package dev.millrace.names.tagging;

import dev.millrace.core.domain.Confidence;

/// Makes names of the probabilities of words.
///
/// Words in a row that are more likely part of a name than not are one name, of the class that is likeliest for each.
/// Less likely ones are names of low confidence, for policies that ask for more.
final class Spans {

    private static final double LIKELY = 0.5;
    private static final double POSSIBLE = 0.25;
    /// Above this stand identifiers with a checksum or a form that cannot be mistaken.
    private static final double SUREST = 0.85;

    private final Sentence sentence;
    private final Chain chain;

    Spans(Sentence sentence, Chain chain) {
        this.sentence = sentence;
        this.chain = chain;
    }

    void report(NameReader reader) {
        for (var i = 0; i < sentence.size(); ) {
            var end = i + 1;
            if (level(i) > 0) {
                while (end < sentence.size() && level(end) == level(i) && label(end) == label(i)) {
                    end++;
                }
                report(i, end, reader);
            }
            i = end;
        }
    }

    private void report(int from, int to, NameReader reader) {
        var first = from;
        var last = to - 1;
        while (first <= last && !sentence.mayBeName(first)) {
            first++;
        }
        while (last > first && !sentence.mayBeName(last)) {
            last--;
        }
        if (first <= last) {
            var label = Label.values()[label(first)];
            reader.found(label, sentence.starts[first], sentence.ends[last], confidence(first, last));
        }
    }

    private Confidence confidence(int first, int last) {
        var sum = 0.0;
        for (var i = first; i <= last; i++) {
            sum += name(i);
        }
        var name = sum / (last - first + 1);
        return new Confidence(LIKELY + (name - LIKELY) * (SUREST - LIKELY) / (1 - LIKELY));
    }

    private double name(int i) {
        return 1 - chain.probabilities[i][0];
    }

    private int level(int i) {
        if (sentence.technical[i]) {
            return 0;
        }
        var name = name(i);
        return name >= LIKELY ? 2 : name >= POSSIBLE ? 1 : 0;
    }

    private int label(int i) {
        var likeliest = 1;
        for (var label = 2; label < Label.COUNT; label++) {
            if (chain.probabilities[i][label] > chain.probabilities[i][likeliest]) {
                likeliest = label;
            }
        }
        return likeliest;
    }
}
