package dev.millrace.dlp.word;

import dev.millrace.dlp.FoldedText;
import java.util.Arrays;

/// A text as a row of tokens: words, numbers, marks and line breaks, each word with the classes that it can have.
///
/// Positions beyond either end hold a token that is nothing, so that detectors may look around freely.
public final class Words {

    static final byte WORD = 1;
    static final byte NUMBER = 2;
    static final byte MARK = 4;
    static final byte BREAK = 8;
    static final byte CAPITAL = 16;
    static final byte UPPER = 32;

    private static final int FIRST_CAPACITY = 64;
    private static final int CHARACTERS_A_TOKEN = 4;

    private final FoldedText text;
    private final Vocabulary vocabulary = Vocabulary.get();
    private int count;
    private int capitals;
    private int plain;
    private int[] starts;
    private int[] ends;
    private long[] keys;
    private long[] classes;
    private byte[] shapes;

    private Words(FoldedText text) {
        this.text = text;
        var capacity = FIRST_CAPACITY + text.length() / CHARACTERS_A_TOKEN;
        starts = new int[capacity];
        ends = new int[capacity];
        keys = new long[capacity];
        classes = new long[capacity];
        shapes = new byte[capacity];
    }

    /// Reads a text.
    public static Words of(FoldedText text) {
        var words = new Words(text);
        new Tokenizer(text, words).run();
        return words;
    }

    void add(int start, int end, long key, int shape) {
        if (count == starts.length) {
            grow();
        }
        starts[count] = start;
        ends[count] = end;
        keys[count] = key;
        shapes[count] = (byte) shape;
        if ((shape & WORD) != 0) {
            classes[count] = vocabulary.classesOf(key);
            capitals += (shape & CAPITAL) != 0 ? 1 : 0;
            plain += (shape & CAPITAL) != 0 ? 0 : 1;
        }
        count++;
    }

    private void grow() {
        var capacity = starts.length * 2;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        keys = Arrays.copyOf(keys, capacity);
        classes = Arrays.copyOf(classes, capacity);
        shapes = Arrays.copyOf(shapes, capacity);
    }

    /// How many tokens there are.
    public int count() {
        return count;
    }

    /// Where a token begins, in folded positions.
    public int start(int i) {
        return starts[i];
    }

    /// Where a token ends, in folded positions.
    public int end(int i) {
        return ends[i];
    }

    public boolean isWord(int i) {
        return hasShape(i, WORD);
    }

    /// A token that holds a digit, as `12`, `12b`, `SW1A`.
    public boolean isNumber(int i) {
        return hasShape(i, NUMBER);
    }

    public boolean isBreak(int i) {
        return hasShape(i, BREAK);
    }

    /// Whether a token is that mark.
    public boolean isMark(int i, char mark) {
        return hasShape(i, MARK) && text.charAt(starts[i]) == mark;
    }

    public boolean isMark(int i) {
        return hasShape(i, MARK);
    }

    /// A word that begins with a capital.
    public boolean isCapital(int i) {
        return hasShape(i, CAPITAL);
    }

    /// A word all in capitals.
    public boolean isUpper(int i) {
        return hasShape(i, UPPER);
    }

    /// Whether the text does without capitals, so that their absence says nothing.
    public boolean lowerCaseOnly() {
        return capitals == 0 && plain > 0;
    }

    /// How many characters a token has.
    public int length(int i) {
        return i >= 0 && i < count ? ends[i] - starts[i] : 0;
    }

    /// The first character of a token.
    public char first(int i) {
        return i >= 0 && i < count ? text.charAt(starts[i]) : '\0';
    }

    /// Whether no blank stands between this token and the next.
    public boolean touchesNext(int i) {
        return i >= 0 && i + 1 < count && ends[i] == starts[i + 1];
    }

    /// Whether a word can be of that class.
    public boolean is(int i, WordClass wordClass) {
        return i >= 0 && i < count && (classes[i] & wordClass.bit()) != 0;
    }

    /// Whether a word is anything known.
    public boolean isKnown(int i) {
        return i >= 0 && i < count && classes[i] != 0;
    }

    /// The token as it is written.
    public String textOf(int i) {
        return i >= 0 && i < count ? text.slice(starts[i], ends[i]) : "";
    }

    /// The token as it is written if it is no longer than that; nothing otherwise.
    public String textOfUpTo(int i, int longest) {
        return length(i) <= longest ? textOf(i) : "";
    }

    /// The text that the tokens are of.
    public FoldedText text() {
        return text;
    }

    /// After which token the longest phrase of that class ends that begins at `i`; `i` if there is none.
    ///
    /// Hyphens, full stops and commas that touch both words do not part them.
    public int phraseEnd(int i, WordClass wordClass) {
        if (!isKnown(i)) {
            return i;
        }
        var longest = is(i, wordClass) ? i + 1 : i;
        var key = keys[i];
        var bits = classes[i];
        var at = i + 1;
        while ((bits & Vocabulary.BEGINS_PHRASE) != 0) {
            at = skipJoint(at);
            if (!isWord(at)) {
                break;
            }
            key = WordKeys.joined(key, keys[at]);
            bits = vocabulary.classesOf(key);
            at++;
            longest = (bits & wordClass.bit()) != 0 ? at : longest;
        }
        return longest;
    }

    private int skipJoint(int at) {
        return (isMark(at, '-') || isMark(at, '.')) && touchesNext(at - 1) ? at + 1 : at;
    }

    private boolean hasShape(int i, byte shape) {
        return i >= 0 && i < count && (shapes[i] & shape) != 0;
    }
}
