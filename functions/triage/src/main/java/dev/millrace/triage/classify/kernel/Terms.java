package dev.millrace.triage.classify.kernel;

import dev.millrace.core.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The terms of a text, each by a 32-bit hash, with 1 + ln of how often it occurs.
///
/// @param hashes in ascending order, each once
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record Terms(int[] hashes, float[] weights) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final int ODD = 0x9E3779B1;

    /// Words and pairs of neighbouring words.
    public static Terms words(String text) {
        var words = wordsOf(text);
        var hashes = new int[Math.max(0, 2 * words.size() - 1)];
        for (var i = 0; i < words.size(); i++) {
            hashes[i] = mixed(words.get(i).hashCode());
        }
        for (var i = 1; i < words.size(); i++) {
            hashes[words.size() + i - 1] = mixed(31 * hashes[i - 1] + hashes[i]);
        }
        return counted(hashes);
    }

    /// Three to five characters in a row, within words and with the blanks around them.
    public static Terms characters(String text) {
        var words = wordsOf(text);
        var hashes = new int[words.stream().mapToInt(Terms::pieces).sum()];
        var end = 0;
        for (var word : words) {
            end = addPieces(" " + word + " ", hashes, end);
        }
        return counted(hashes);
    }

    private static List<String> wordsOf(String text) {
        var words = new ArrayList<String>();
        Words.each(text, words::add);
        return words;
    }

    private static int pieces(String word) {
        var pieces = 0;
        for (var length = SHORTEST; length <= LONGEST; length++) {
            pieces += Math.max(0, word.length() + 3 - length);
        }
        return pieces;
    }

    private static int addPieces(String padded, int[] hashes, int begin) {
        var end = begin;
        for (var from = 0; from + SHORTEST <= padded.length(); from++) {
            var hash = 0;
            for (var length = 1; length <= LONGEST && from + length <= padded.length(); length++) {
                hash = 31 * hash + padded.charAt(from + length - 1);
                if (length >= SHORTEST) {
                    hashes[end++] = mixed(hash + length);
                }
            }
        }
        return end;
    }

    private static int mixed(int hash) {
        var spread = hash * ODD;
        return spread ^ (spread >>> 15);
    }

    private static Terms counted(int[] all) {
        Arrays.sort(all);
        var hashes = new int[all.length];
        var weights = new float[all.length];
        var distinct = 0;
        for (var i = 0; i < all.length; ) {
            var next = i;
            while (next < all.length && all[next] == all[i]) {
                next++;
            }
            hashes[distinct] = all[i];
            weights[distinct++] = (float) (1 + Math.log(next - i));
            i = next;
        }
        return new Terms(Arrays.copyOf(hashes, distinct), Arrays.copyOf(weights, distinct));
    }
}
