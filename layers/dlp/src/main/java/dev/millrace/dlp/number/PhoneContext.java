package dev.millrace.dlp.number;

import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.WordList;
import java.util.Locale;
import java.util.Set;

/// What the words around a number say about it. The nearest word that says anything decides: in `ticket 4711, call
/// 467 3395` that is `call`.
enum PhoneContext {
    /// `call me at`, `Tel.:`, or after the number: `(mobile)`.
    SUPPORTS,
    SILENT,
    /// `order`, `invoice no.`
    CONTRADICTS;

    private static final Set<String> ANYWHERE = list("phone");
    private static final Set<String> BESIDE = list("phone-beside");
    private static final Set<String> AFTER = list("phone-after");
    private static final Set<String> LABELS = list("phone-labels");
    private static final Set<String> NAMES = list("phone-names");
    private static final Set<String> OTHERS = list("not-phone");
    private static final int REACH = 48;
    private static final int REACH_AFTER = 4;
    private static final int LONGEST_GAP = 4;
    private static final int LONGEST_WORD = 20;
    private static final int BESIDE_WORDS = 4;

    private static Set<String> list(String name) {
        return WordList.read("/dev/millrace/dlp/context/" + name + ".txt");
    }

    /// What the words after `end` make of it, if nothing was said before.
    PhoneContext orAfter(FoldedText text, int end) {
        return this == SILENT && isSupportedBy(wordAfter(text, end)) ? SUPPORTS : this;
    }

    private static boolean isSupportedBy(String wordAfter) {
        return ANYWHERE.contains(wordAfter) || AFTER.contains(wordAfter);
    }

    /// What the words before `start` say.
    static PhoneContext before(FoldedText text, int start) {
        var limit = Math.max(0, start - REACH);
        var beside = false;
        var end = start;
        for (var words = 0; !beside || words < BESIDE_WORDS; words++) {
            var wordEnd = endOfLastWord(text, end, limit);
            end = startOfLastWord(text, wordEnd, limit);
            if (end == wordEnd) {
                break;
            }
            var word = text.slice(end, wordEnd).toLowerCase(Locale.ROOT);
            if (OTHERS.contains(word)) {
                return CONTRADICTS;
            }
            if (ANYWHERE.contains(word) || (LABELS.contains(word) && isLabel(text, wordEnd, start))) {
                return SUPPORTS;
            }
            beside |= words < BESIDE_WORDS && BESIDE.contains(word);
        }
        return beside ? SUPPORTS : SILENT;
    }

    /// Whether the word right before `start` names a telephone, with `number` or its like between at most: `Phone: `,
    /// `Tel. no. `.
    static boolean isNamedRightBefore(FoldedText text, int start) {
        var end = beforeGap(text, start);
        var word = lastWord(text, end);
        return NAMES.contains(word)
                || (BESIDE.contains(word) && NAMES.contains(lastWord(text, beforeGap(text, end - word.length()))));
    }

    private static int beforeGap(FoldedText text, int end) {
        var limit = Math.max(0, end - LONGEST_GAP);
        var at = end;
        while (at > limit && !Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static String lastWord(FoldedText text, int end) {
        var start = startOfLastWord(text, end, Math.max(0, end - LONGEST_WORD));
        return text.slice(start, end).toLowerCase(Locale.ROOT);
    }

    /// `T: 467 3395`
    private static boolean isLabel(FoldedText text, int wordEnd, int start) {
        return text.charAt(wordEnd) == ':' && start - wordEnd <= 2;
    }

    private static int endOfLastWord(FoldedText text, int end, int limit) {
        var at = end;
        while (at > limit && !Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int startOfLastWord(FoldedText text, int end, int limit) {
        var at = end;
        while (at > limit && Character.isLetter(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static String wordAfter(FoldedText text, int end) {
        var start = end;
        while (start < Math.min(end + REACH_AFTER, text.length()) && !Character.isLetter(text.charAt(start))) {
            start++;
        }
        var wordEnd = start;
        while (wordEnd < start + LONGEST_WORD && Character.isLetter(text.charAt(wordEnd))) {
            wordEnd++;
        }
        return text.slice(start, wordEnd).toLowerCase(Locale.ROOT);
    }
}
