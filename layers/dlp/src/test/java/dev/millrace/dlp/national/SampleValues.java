package dev.millrace.dlp.national;

import static org.quicktheories.generators.SourceDSL.longs;

import dev.millrace.dlp.Contexts;
import java.util.Random;
import org.quicktheories.core.Gen;

/// Valid values of any described identifier: its forms are filled at random until its check is content.
final class SampleValues {

    private static final int MOST_TRIES = 20_000_000;

    private SampleValues() {}

    /// @param written as in a text
    /// @param plain as the check gets it
    record Sample(WrittenForm form, String written, String plain) {

        /// Where the character at that place of the text stands in the plain value.
        int plainPlace(int place) {
            return plainOf(written.substring(0, place)).length();
        }
    }

    static Gen<Sample> of(NationalId id) {
        return Contexts.oneOf(id.forms()).zip(longs().all(), (form, seed) -> sample(id, form, new Random(seed)));
    }

    private static Sample sample(NationalId id, WrittenForm form, Random random) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var written = fill(id, form.pattern(), random);
            if (id.check().test(plainOf(written))) {
                return new Sample(form, written, plainOf(written));
            }
        }
        throw new AssertionError("no value of " + id.type() + " has the form " + form.pattern());
    }

    /// Begins with the country now and then, as some numbers must.
    private static String fill(NationalId id, String pattern, Random random) {
        var filled = new StringBuilder(pattern.length());
        for (var kind : pattern.toCharArray()) {
            var letter = kind == 'A' || (kind == 'X' && random.nextInt(8) == 0);
            switch (kind) {
                case '9', 'A', 'X' -> filled.append(letter ? letter(random) : (char) ('0' + random.nextInt(10)));
                default -> filled.append(kind);
            }
        }
        if (pattern.startsWith("AA") && random.nextBoolean()) {
            filled.replace(0, 2, id.facts().region());
        }
        return filled.toString();
    }

    /// Any, but more often those that some identifiers insist on.
    private static char letter(Random random) {
        return random.nextInt(4) == 0 ? "ABD".charAt(random.nextInt(3)) : (char) ('A' + random.nextInt(26));
    }

    private static String plainOf(String written) {
        var plain = new StringBuilder(written.length());
        written.chars().filter(c -> " -./".indexOf(c) < 0).forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}
