package dev.millrace.dlp.word;

import dev.millrace.dlp.scan.WordList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// Every word and phrase that the word detectors know, with its classes.
///
/// Accents may be left out: `Zurich` is found by `Zürich`. Loaded once, on first use.
final class Vocabulary {

    /// Set for words that begin a longer phrase.
    static final long BEGINS_PHRASE = 1L << 63;

    private static final String FOLDER = "/dev/millrace/dlp/word/";
    private static final int CAPACITY_BITS = 19;

    private final KeyTable table = new KeyTable(CAPACITY_BITS);

    private Vocabulary() {
        readCities();
        for (var wordClass : WordClass.values()) {
            if (!wordClass.name().startsWith("CITY")) {
                var list = wordClass.name().toLowerCase(Locale.ROOT).replace('_', '-');
                WordList.read(FOLDER + list + ".txt").forEach(entry -> add(entry, wordClass));
            }
        }
    }

    static Vocabulary get() {
        return Loaded.VOCABULARY;
    }

    /// The classes of a word or phrase by its key, and whether it begins a longer phrase.
    long classesOf(long key) {
        return table.get(key);
    }

    private void readCities() {
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FOLDER + "cities.txt.gz"));
                var lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) != '#') {
                    add(line.substring(1), cityClass(line.charAt(0)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordClass cityClass(char mark) {
        return switch (mark) {
            case '+' -> WordClass.CITY_LARGE;
            case '-' -> WordClass.CITY;
            default -> WordClass.CITY_UNCLEAR;
        };
    }

    private void add(String entry, WordClass wordClass) {
        addSpelling(entry, wordClass);
        var plain = withoutAccents(entry);
        if (!plain.equals(entry)) {
            addSpelling(plain, wordClass);
        }
    }

    private void addSpelling(String entry, WordClass wordClass) {
        var phrase = 0L;
        var begun = false;
        var key = WordKeys.EMPTY;
        for (var i = 0; i <= entry.length(); i++) {
            if (i < entry.length() && entry.charAt(i) != ' ') {
                key = WordKeys.with(key, entry.charAt(i));
                continue;
            }
            phrase = begun ? WordKeys.joined(phrase, key) : key;
            table.add(phrase, i < entry.length() ? BEGINS_PHRASE : wordClass.bit());
            begun = true;
            key = WordKeys.EMPTY;
        }
    }

    private static String withoutAccents(String entry) {
        if (isAscii(entry)) {
            return entry;
        }
        var decomposed = Normalizer.normalize(entry, Normalizer.Form.NFD);
        var plain = new StringBuilder(decomposed.length());
        decomposed
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isAscii(String entry) {
        for (var i = 0; i < entry.length(); i++) {
            if (entry.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static final class Loaded {
        static final Vocabulary VOCABULARY = new Vocabulary();
    }
}
