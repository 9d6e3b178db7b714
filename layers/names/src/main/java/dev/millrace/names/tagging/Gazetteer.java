package dev.millrace.names.tagging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/// What lists of names say about a word or a sequence of words, whatever its case and accents.
///
/// A hash table of 32-bit fingerprints and classes: 200,000 entries take 2.5 MB.
public final class Gazetteer {

    public static final int GIVEN_NAME = 1;
    public static final int SURNAME = 2;
    public static final int PLACE = 4;
    public static final int COUNTRY = 8;
    public static final int COMPANY = 16;
    /// A common word, written in lower case.
    public static final int WORD = 32;

    /// The letters that stand for the classes in the list, in the order of their bits.
    private static final String LETTERS = "gspcow";

    private static final int LONGEST_ENTRY = 3;
    private static final int SLOTS = 1 << 19;

    private final int[] fingerprints = new int[SLOTS];
    private final byte[] classes = new byte[SLOTS];

    private Gazetteer() {}

    /// Reads the list that is on the class path. Takes about a tenth of a second.
    public static Gazetteer load() {
        var gazetteer = new Gazetteer();
        forEachEntry(gazetteer::add);
        return gazetteer;
    }

    /// Goes through the list: the classes of an entry, and the entry as it is written.
    public static void forEachEntry(BiConsumer<Integer, String> reader) {
        try (var lines = open()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var tab = line.indexOf('\t');
                var bits = 0;
                for (var i = 0; i < tab; i++) {
                    bits |= 1 << LETTERS.indexOf(line.charAt(i));
                }
                reader.accept(bits, line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The gazetteer cannot be read from the class path", e);
        }
    }

    private static BufferedReader open() throws IOException {
        var resource = Objects.requireNonNull(
                Gazetteer.class.getResourceAsStream("/dev/millrace/names/gazetteer.gz"), "gazetteer.gz");
        return new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.UTF_8));
    }

    private void add(int bits, String entry) {
        var hash = Hash.EMPTY;
        var words = 0;
        for (var i = Scanner.nextVisible(entry, 0); i < entry.length(); words++) {
            var end = Scanner.endOf(entry, i);
            hash = words == 0 ? Sentence.wordHash(entry, i, end) : Hash.of(hash, Sentence.wordHash(entry, i, end));
            i = Scanner.nextVisible(entry, end);
        }
        if (words <= LONGEST_ENTRY) {
            var slot = slotOf(hash);
            fingerprints[slot] = fingerprint(hash);
            classes[slot] |= (byte) bits;
        }
    }

    /// The classes of a word or a sequence of words by its hash; 0 if it is in no list.
    int classesOf(long hash) {
        return classes[slotOf(hash)];
    }

    private int slotOf(long hash) {
        var fingerprint = fingerprint(hash);
        var slot = (int) (Hash.mixed(hash) >>> 32) & (SLOTS - 1);
        while (fingerprints[slot] != 0 && fingerprints[slot] != fingerprint) {
            slot = (slot + 1) & (SLOTS - 1);
        }
        return slot;
    }

    private static int fingerprint(long hash) {
        return (int) hash | 1;
    }
}
