package dev.millrace.erp.read.text;

import java.util.List;

/// The letters and digits of words without what stands between them, and where each word began.
///
/// @param starts of each word in the text, and the length of the text at the end
record Run(String text, int[] starts) {

    static Run of(List<Word> words) {
        var text = new StringBuilder();
        var starts = new int[words.size() + 1];
        for (var i = 0; i < words.size(); i++) {
            starts[i] = text.length();
            text.append(Letters.folded(words.get(i).text()));
        }
        starts[words.size()] = text.length();
        return new Run(text.toString(), starts);
    }

    /// A label starts with a word, or right after another.
    boolean mayStartAt(int at, List<LabelHit> before) {
        return isStart(at)
                || Character.isDigit(text.charAt(at - 1))
                || (!before.isEmpty() && endOf(before.getLast()) == at);
    }

    boolean endsWordAt(int end) {
        return end <= text.length() && isStart(end);
    }

    LabelHit hit(Label label, int start, int end) {
        var last = wordAt(end - 1);
        return new LabelHit(label, wordAt(start), last + 1, end - starts[last]);
    }

    private int endOf(LabelHit hit) {
        return starts[hit.end() - 1] + hit.inside();
    }

    private boolean isStart(int at) {
        for (var start : starts) {
            if (start == at) {
                return true;
            }
        }
        return false;
    }

    private int wordAt(int at) {
        var word = 0;
        while (word + 2 < starts.length && starts[word + 1] <= at) {
            word++;
        }
        return word;
    }
}
