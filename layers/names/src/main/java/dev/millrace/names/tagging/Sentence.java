package dev.millrace.names.tagging;

import java.nio.charset.StandardCharsets;

/// A sentence as the tagger reads it: its words, how each is written, and what the lists say about it.
///
/// One object is filled anew for each sentence, so that a long text costs no memory.
public final class Sentence {

    /// Longer sentences are cut: neither the chain nor a model over tokens shall grow with hostile text.
    public static final int MOST_WORDS = 120;

    /// An entry of several words begins or continues here: the classes of it, above those of the single word.
    static final int PHRASE_SHIFT = 6;

    private static final int PHRASE_CLASSES = Gazetteer.PLACE | Gazetteer.COUNTRY | Gazetteer.COMPANY;

    private static final int JARGON_REACH = 8;
    private static final int LONGEST_PLAIN_WORD = 9;
    private static final int LONGEST_SLANG = 6;

    private final Gazetteer gazetteer;
    private String text = "";
    private int size;
    final int[] starts = new int[MOST_WORDS];
    final int[] ends = new int[MOST_WORDS];
    final long[] words = new long[MOST_WORDS];
    final Shape[] shapes = new Shape[MOST_WORDS];
    final int[] listed = new int[MOST_WORDS];
    final boolean[] startsLine = new boolean[MOST_WORDS];
    /// Part of an address of the net: never a name.
    final boolean[] technical = new boolean[MOST_WORDS];

    public Sentence(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Reads the sentence that begins at or after a position. Returns where to read on; the length of the text at
    /// its end.
    public int read(String whole, int from) {
        text = whole;
        size = 0;
        var position = Scanner.nextVisible(text, from);
        var newLine = true;
        while (position < text.length() && size < MOST_WORDS) {
            var end = Scanner.endOf(text, position);
            add(position, end, newLine);
            var next = Scanner.nextVisible(text, end);
            var breaks = lineBreaks(end, next);
            newLine = breaks > 0;
            position = next;
            if (breaks > 1 || endsHere(next)) {
                break;
            }
        }
        markTechnical();
        lookUp();
        return position;
    }

    private void add(int start, int end, boolean newLine) {
        starts[size] = start;
        ends[size] = end;
        words[size] = wordHash(text, start, end);
        shapes[size] = Shape.of(text, start, end);
        startsLine[size] = newLine;
        size++;
    }

    /// Of a word without case and accents.
    static long wordHash(String text, int start, int end) {
        var hash = Hash.EMPTY;
        for (var i = start; i < end; i++) {
            hash = Hash.with(hash, Letters.plain(text.charAt(i)));
        }
        return hash;
    }

    private int lineBreaks(int from, int to) {
        var breaks = 0;
        for (var i = from; i < to && breaks < 2; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks;
    }

    /// After a full stop that a space follows, unless it may end an abbreviation.
    private boolean endsHere(int next) {
        var last = size - 1;
        if (shapes[last] != Shape.FULL_STOP || next == ends[last] || next >= text.length()) {
            return false;
        }
        return text.charAt(starts[last]) != '.'
                || last == 0
                || ends[last - 1] - starts[last - 1] > 4
                || shapes[last - 1] == Shape.LOWER;
    }

    private void markTechnical() {
        for (var i = 0; i < size; i++) {
            technical[i] = false;
        }
        for (var from = 0; from < size; ) {
            var to = from + 1;
            var found = isSign(from);
            while (to < size && ends[to - 1] == starts[to]) {
                found |= isSign(to);
                to++;
            }
            for (var i = from; found && i < to; i++) {
                technical[i] = true;
            }
            from = to;
        }
    }

    private boolean isSign(int i) {
        return text.charAt(starts[i]) == '@' || text.startsWith("://", starts[i]) || text.startsWith("www.", starts[i]);
    }

    private void lookUp() {
        for (var i = 0; i < size; i++) {
            listed[i] = shapes[i].isWord() ? lookUp(i) : 0;
        }
        for (var i = 0; i < size; i++) {
            if (shapes[i].isCapital()) {
                lookUpPhrase(i);
            }
        }
    }

    /// Of a word in no list, what is known of its parts or its singular.
    private int lookUp(int i) {
        var found = gazetteer.classesOf(words[i]);
        if (found != 0 || ends[i] - starts[i] < 4) {
            return found;
        }
        for (var at = ends[i] - 1; at > starts[i]; at--) {
            if (text.charAt(at) == '-') {
                return gazetteer.classesOf(wordHash(text, at + 1, ends[i]));
            }
        }
        var plural = Letters.plain(text.charAt(ends[i] - 1)) == 's';
        return plural ? gazetteer.classesOf(wordHash(text, starts[i], ends[i] - 1)) & Gazetteer.WORD : 0;
    }

    private void lookUpPhrase(int from) {
        var hash = words[from];
        for (var to = from + 1; to < Math.min(size, from + 3); to++) {
            hash = Hash.of(hash, words[to]);
            var found = gazetteer.classesOf(hash) & PHRASE_CLASSES;
            for (var i = from; found != 0 && i <= to; i++) {
                listed[i] |= found << PHRASE_SHIFT;
            }
        }
    }

    /// How many words it has.
    public int size() {
        return size;
    }

    /// Where a word begins in the text.
    public int start(int word) {
        return starts[word];
    }

    /// Where a word ends in the text.
    public int end(int word) {
        return ends[word];
    }

    /// The words as a model reads them: half a surrogate pair, which is no text, becomes a question mark.
    public String[] wordsForModel(int from, int to) {
        var all = new String[to - from];
        for (var i = from; i < to; i++) {
            all[i - from] = new String(word(i).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
        return all;
    }

    /// A word as it is written.
    public String word(int word) {
        return text.substring(starts[word], ends[word]);
    }

    /// Whether a name may have this word at its ends.
    public boolean mayBeName(int word) {
        return shapes[word].isWord() && !technical[word];
    }

    /// The text that it stands in.
    String text() {
        return text;
    }

    /// Whether anything in it is written or listed as names are; most sentences without are no work.
    public boolean mayHoldNames() {
        for (var i = 0; i < size; i++) {
            if (mayBeName(i) && (shapes[i] != Shape.LOWER || (listed[i] & ~Gazetteer.WORD) != 0)) {
                return true;
            }
        }
        return false;
    }

    /// Whether names can be told by their capitals: 0 if it has no capitals, 1 if it has nothing else, 2 if most words
    /// have one, 3 if most have none.
    int casing() {
        int small = 0, capital = 0;
        for (var i = 0; i < size; i++) {
            small += shapes[i] == Shape.LOWER || shapes[i] == Shape.CAMEL ? 1 : 0;
            capital += shapes[i].isCapital() ? 1 : 0;
        }
        if (capital == 0) {
            return 0;
        }
        return small == 0 ? 1 : capital >= small ? 2 : 3;
    }

    /// How much the words near one look like technical prose, from 0 to 4: long ones, ones with digits, ones in no
    /// list.
    int jargonNear(int word) {
        int technicalWords = 0, others = 0;
        for (var i = Math.max(0, word - JARGON_REACH); i < Math.min(size, word + JARGON_REACH + 1); i++) {
            if (i != word && isJargon(i)) {
                technicalWords++;
            } else if (shapes[i] == Shape.LOWER) {
                others++;
            }
        }
        return technicalWords == 0 ? 0 : Math.min(4, 1 + 4 * technicalWords / (technicalWords + others + 1));
    }

    /// How many of its words look like technical prose.
    int jargon() {
        var found = 0;
        for (var i = 0; i < size; i++) {
            found += isJargon(i) ? 1 : 0;
        }
        return found;
    }

    private boolean isJargon(int i) {
        var length = ends[i] - starts[i];
        return !technical[i]
                && switch (shapes[i]) {
                    case LOWER -> length > LONGEST_PLAIN_WORD || length > LONGEST_SLANG && listed[i] == 0;
                    case WITH_DIGIT, CAMEL, COMPOUND -> true;
                    default -> false;
                };
    }

    /// Lets the lists know nothing of a word: so a tagger learns to do without them.
    public void forgetListed(int word) {
        listed[word] &= Gazetteer.WORD;
    }

    /// Makes a word one that was never seen: so a tagger learns to do without it.
    public void forgetWord(int word) {
        words[word] = 0;
    }
}
