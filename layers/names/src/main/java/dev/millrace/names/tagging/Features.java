package dev.millrace.names.tagging;

/// What the tagger looks at, for each word, as hashed numbers: the word and its neighbours, their shapes, what lists
/// say of them, the ends and the pieces of the word, and the words that enclose the run of capitals it stands in.
///
/// Hashing instead of a dictionary: Weinberger et al. 2009, Feature Hashing for Large Scale Multitask Learning,
/// <https://arxiv.org/abs/0902.2206>.
public final class Features {

    /// Each feature is one of so many numbers, as a power of two.
    public static final int BITS = 18;

    private static final int MOST = 80;
    private static final int MOST_PIECES = 12;
    private static final long OUTSIDE = 0x5EED;

    private final int[][] numbers = new int[Sentence.MOST_WORDS][MOST];
    private final int[] counts = new int[Sentence.MOST_WORDS];
    private final Sentence sentence;
    private int runStart;
    private int runEnd;
    private int casing;

    public Features(Sentence sentence) {
        this.sentence = sentence;
    }

    /// Computes them for every word of the sentence as it now is.
    public void extract() {
        runEnd = 0;
        casing = sentence.casing();
        for (var i = 0; i < sentence.size(); i++) {
            counts[i] = 0;
            if (i >= runEnd) {
                findRun(i);
            }
            extract(i);
        }
    }

    /// The numbers for a word; of them, the first [#count].
    public int[] of(int word) {
        return numbers[word];
    }

    /// How many numbers there are for a word.
    public int count(int word) {
        return counts[word];
    }

    /// A run of capitalized words, with single initials and their full stops, on one line.
    private void findRun(int from) {
        runStart = from;
        runEnd = from + 1;
        if (!sentence.shapes[from].isCapital()) {
            return;
        }
        while (runEnd < sentence.size() && !sentence.startsLine[runEnd] && continuesRun(runEnd)) {
            runEnd++;
        }
    }

    private boolean continuesRun(int i) {
        return sentence.shapes[i].isCapital()
                || (sentence.shapes[i] == Shape.FULL_STOP
                        && sentence.shapes[i - 1] == Shape.INITIAL
                        && i + 1 < sentence.size()
                        && sentence.shapes[i + 1].isCapital());
    }

    private void extract(int i) {
        var word = word(i);
        var shape = shape(i);
        var listed = listed(i);
        var first = i == 0 ? 2 : sentence.startsLine[i] ? 1 : 0;
        add(i, 1, 1);
        add(i, 2, word);
        add(i, 3, word(i - 1));
        add(i, 4, word(i + 1));
        add(i, 5, word(i - 2));
        add(i, 6, word(i + 2));
        add(i, 7, Hash.of(word(i - 1), word));
        add(i, 8, Hash.of(word, word(i + 1)));
        add(i, 9, Hash.of(word(i - 1), shape));
        add(i, 10, Hash.of(word(i + 1), shape));
        add(i, 11, Hash.of(Hash.of(word(i - 2), word(i - 1)), shape));
        add(i, 12, Hash.of(Hash.of(word(i + 1), word(i + 2)), shape));
        add(i, 13, Hash.of(shape, first));
        add(i, 14, Hash.of(Hash.of(shape(i - 1), shape), shape(i + 1)));
        add(i, 15, Hash.of(Hash.of(shape(i - 2), shape(i - 1)), Hash.of(shape, first)));
        add(i, 16, Hash.of(Hash.of(shape, shape(i + 1)), shape(i + 2)));
        add(i, 17, Hash.of(listed, shape));
        add(i, 18, Hash.of(Hash.of(listed, shape), first));
        add(i, 19, Hash.of(Hash.of(listed(i - 1), listed), shape));
        add(i, 20, Hash.of(Hash.of(listed, listed(i + 1)), shape));
        add(i, 21, Hash.of(Hash.of(listed(i - 1), listed), Hash.of(listed(i + 1), shape)));
        add(i, 22, Hash.of(listed, word(i - 1)));
        add(i, 23, Hash.of(listed, word(i + 1)));
        add(i, 24, listed(i - 1));
        add(i, 25, listed(i + 1));
        add(i, 28, Hash.of(casing, shape));
        add(i, 29, Hash.of(Hash.of(casing, shape), listed));
        var jargon = sentence.jargonNear(i);
        add(i, 60, Hash.of(jargon, shape));
        add(i, 61, Hash.of(Hash.of(jargon, shape), listed));
        add(i, 62, Hash.of(Hash.of(jargon, shape), Hash.of(Math.min(runEnd - runStart, 3), shape(i - 1))));
        extractRun(i, shape, listed);
        if (sentence.shapes[i].isWord()) {
            extractPieces(i, shape);
        }
        if (i > 0 && (shape(i - 1) == Shape.COLON.ordinal() || sentence.startsLine[i])) {
            add(i, 26, Hash.of(word(i - 2), shape));
            add(i, 27, Hash.of(Hash.of(word(i - 3), word(i - 2)), shape));
        }
    }

    private void extractRun(int i, int shape, int listed) {
        var length = Math.min(runEnd - runStart, 6);
        var place = Hash.of(Math.min(i - runStart, 3), length);
        var before = word(runStart - 1);
        var after = word(runEnd);
        add(i, 30, Hash.of(place, shape));
        add(i, 31, Hash.of(before, shape));
        add(i, 32, Hash.of(after, shape));
        add(i, 33, Hash.of(Hash.of(word(runStart - 2), before), shape));
        add(i, 34, Hash.of(word(runEnd - 1), shape));
        add(i, 35, Hash.of(word(runStart), shape));
        add(i, 36, Hash.of(place, listed));
        add(i, 37, Hash.of(Hash.of(listed(runStart), listed(runEnd - 1)), Hash.of(place, shape)));
        add(i, 38, Hash.of(Hash.of(before, after), shape));
        add(i, 39, Hash.of(Hash.of(before, listed), place));
    }

    private void extractPieces(int i, int shape) {
        int start = sentence.starts[i], end = sentence.ends[i];
        var common = sentence.listed[i] & Gazetteer.WORD;
        for (var length = 1; length <= 4 && start + length <= end; length++) {
            add(i, 40 + length, Hash.of(piece(start, start + length), shape));
            add(i, 45 + length, Hash.of(piece(end - length, end), shape));
            add(i, 50 + length, Hash.of(piece(end - length, end), common));
        }
        add(i, 55, Hash.of(Math.min(end - start, 12), shape));
        if (shape == Shape.LOWER.ordinal()) {
            return;
        }
        for (var at = start; at + 3 <= end && at < start + MOST_PIECES; at++) {
            add(i, 56, piece(at, at + 3));
        }
    }

    private long piece(int start, int end) {
        return Sentence.wordHash(sentence.text(), start, end);
    }

    private long word(int i) {
        return i < 0 || i >= sentence.size() ? OUTSIDE + i - (i < 0 ? 0 : sentence.size()) : sentence.words[i];
    }

    private int shape(int i) {
        return i < 0 || i >= sentence.size() ? -1 : sentence.shapes[i].ordinal();
    }

    private int listed(int i) {
        return i < 0 || i >= sentence.size() ? -1 : sentence.listed[i];
    }

    private void add(int i, int template, long value) {
        numbers[i][counts[i]++] = (int) (Hash.of(value, template) >>> (64 - BITS));
    }
}
