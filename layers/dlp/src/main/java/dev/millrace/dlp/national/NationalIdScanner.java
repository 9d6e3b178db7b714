package dev.millrace.dlp.national;

import static dev.millrace.dlp.scan.Characters.isDigit;
import static dev.millrace.dlp.scan.Characters.isPlain;
import static dev.millrace.dlp.scan.Characters.isPlainLetter;

import dev.millrace.dlp.DetectorFacts;
import dev.millrace.dlp.Findings;
import dev.millrace.dlp.FoldedText;
import dev.millrace.dlp.scan.CandidateDetector;
import java.util.ArrayList;
import java.util.List;

/// Finds all the identifiers that it is given in one reading.
///
/// Anchored at digits, which none of them lacks and prose rarely has. From the word that holds the digit, and from up
/// to two short words of letters before it, the forms are walked; only what fits one is copied, checked, and its
/// vicinity read.
final class NationalIdScanner implements CandidateDetector {

    /// Of a fiscal code whose digits but the last became letters.
    private static final int MOST_LETTERS = 14;

    private static final int MOST_LETTERS_BEFORE = 6;
    private static final int MOST_WORDS_BEFORE = 2;

    private final List<NationalId> identifiers;
    private final List<Use> uses = new ArrayList<>();
    private final WrittenForms forms;
    private final Introductions introductions;

    /// A form of one of the identifiers.
    record Use(int identifier, WrittenForm form) {}

    NationalIdScanner(List<NationalId> identifiers) {
        this.identifiers = List.copyOf(identifiers);
        for (var i = 0; i < identifiers.size(); i++) {
            for (var form : identifiers.get(i).forms()) {
                uses.add(new Use(i, form));
            }
        }
        this.forms =
                new WrittenForms(uses.stream().map(use -> use.form().pattern()).toList());
        this.introductions = new Introductions(identifiers);
    }

    @Override
    public String anchors() {
        return "0123456789";
    }

    @Override
    public List<DetectorFacts> facts() {
        return identifiers.stream().map(NationalId::facts).toList();
    }

    @Override
    public int examine(FoldedText text, int anchor, Findings findings) {
        var start = startOfLetters(text, anchor, MOST_LETTERS);
        for (var words = 0; words <= MOST_WORDS_BEFORE && start >= 0; words++) {
            readFrom(text, start, findings);
            start = wordBefore(text, start);
        }
        return endOfWord(text, anchor);
    }

    private void readFrom(FoldedText text, int start, Findings findings) {
        if (!isPlain(text.charAt(start - 1))) {
            var candidate = new Candidate(text, start, introductions);
            forms.walk(text, start, (fitting, end) -> {
                if (candidate.endsAt(end)) {
                    for (var use = fitting.nextSetBit(0); use >= 0; use = fitting.nextSetBit(use + 1)) {
                        report(uses.get(use), candidate, findings);
                    }
                }
            });
        }
    }

    private void report(Use use, Candidate candidate, Findings findings) {
        var id = identifiers.get(use.identifier());
        if (id.check().test(candidate.value())) {
            var confidence = candidate.introduces(use.identifier()) ? id.introduced() : candidate.alone(use.form());
            if (confidence.value() > 0) {
                findings.add(id.type(), candidate.start(), candidate.end(), confidence);
            }
        }
    }

    private static int startOfLetters(FoldedText text, int end, int most) {
        var start = end;
        while (end - start < most && isPlainLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /// Where a short word of letters begins that a blank or dash separates; -1 if there is none.
    private static int wordBefore(FoldedText text, int start) {
        var separator = text.charAt(start - 1);
        if (separator != ' ' && separator != '-' && separator != '.') {
            return -1;
        }
        var word = startOfLetters(text, start - 1, MOST_LETTERS_BEFORE);
        return word < start - 1 && !isPlain(text.charAt(word - 1)) ? word : -1;
    }

    private static int endOfWord(FoldedText text, int anchor) {
        var end = anchor;
        while (isDigit(text.charAt(end)) || isPlainLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
