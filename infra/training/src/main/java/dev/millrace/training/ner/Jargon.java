package dev.millrace.training.ner;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPInputStream;

/// What technical prose has that is written like names and is none: terms, codes of genes and parts, acronyms, adverbs
/// at the beginning of sentences; and definitions of WordNet.
final class Jargon {

    private static final String LETTERS = "ABCDEFGHIKLMNPRSTVX";
    private static final String[] CODES = {
        "%1$s%2$s-%4$d",
        "%1$s%2$s%3$s%4$d",
        "%1$s%5$s-%4$d",
        "%1$s%5$s%4$d",
        "%5$s%4$d",
        "m%1$s%2$s%3$s",
        "%1$s-cell",
        "%1$s-type",
        "anti-%1$s%2$s",
        "%1$s%5$s",
        "%1$s%5$s",
        "%1$s%5$s%5$s",
        "%1$s%5$s%2$s",
        "%1$s%5$s%2$s%3$s",
        "%2$s%4$d+",
        "%1$s%2$s",
        "%5$s",
        "%1$s%2$s-%3$s",
        "%1$s%2$s%3$s/%2$s%1$s",
        "%6$s%1$s%2$s",
        "%6$s-%5$s",
        "%1$s%2$s%6$s",
        "mi%1$s-%4$d",
        "s%5$s%1$s%2$s"
    };
    private static final String[] GREEK = {"α", "β", "γ", "δ", "κ", "alpha", "beta", "gamma", "delta", "kappa"};
    private static final String[] ENDINGS = {"a", "us", "um", "is", "i", "ae", "ans", "ella", "ensis", "oides"};
    private static final String[] ADVERBS = {
        "Similarly",
        "Moreover",
        "Furthermore",
        "However",
        "Consequently",
        "Interestingly",
        "Surprisingly",
        "Conversely",
        "Recently",
        "Additionally",
        "Finally",
        "Importantly",
        "Therefore",
        "Thus",
        "Notably",
        "Overall",
        "Unexpectedly",
        "Collectively",
        "Together",
        "Mechanistically",
        "Specifically",
        "Accordingly",
        "Hence",
        "Nevertheless",
        "Indeed",
        "Currently",
        "Previously",
        "Subsequently",
        "Instead",
        "Also",
        "Meanwhile",
        "Typically",
        "Generally",
        "Clinically"
    };

    private final List<String> definitions = new ArrayList<>();
    private final List<String> terms = new ArrayList<>();
    private final RandomGenerator random;

    Jargon(RandomGenerator random) throws IOException {
        this.random = random;
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(Jargon.class.getResourceAsStream("definitions.gz"))),
                StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> (line.startsWith("d") ? definitions : terms).add(line.substring(2)));
        }
    }

    String definition() {
        return one(definitions);
    }

    String term() {
        return one(terms);
    }

    String adverb() {
        return ADVERBS[random.nextInt(ADVERBS.length)];
    }

    /// As genes, proteins, cell lines, drugs and parts are called: `IL-6`, `Kcnq1`, `mTOR`, `T-cell`, `HeLa`.
    String code() {
        var code = CODES[random.nextInt(CODES.length)].formatted(
                letter(), letter(), letter(), random.nextInt(1, 200), stem(), GREEK[random.nextInt(GREEK.length)]);
        return random.nextInt(4) == 0 ? code + "-" + letter() + random.nextInt(1, 20) : code;
    }

    /// As organisms are called: `E. coli`, `Bordetella pertussis`.
    String species() {
        var genus = random.nextInt(3) == 0
                ? NamePool.capitalized(stem() + stem()) + ENDINGS[random.nextInt(ENDINGS.length)]
                : letter() + ".";
        return "%s %s%s".formatted(genus, stem() + stem(), ENDINGS[random.nextInt(ENDINGS.length)]);
    }

    String acronym() {
        var acronym = new StringBuilder();
        for (var i = 2 + random.nextInt(4); i > 0; i--) {
            acronym.append(letter());
        }
        return acronym + (random.nextInt(4) == 0 ? "s" : "");
    }

    private String letter() {
        var at = random.nextInt(LETTERS.length());
        return LETTERS.substring(at, at + 1);
    }

    private String stem() {
        var word = one(terms);
        return word.substring(0, Math.min(word.length(), 2 + random.nextInt(3)))
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
