package dev.millrace.search.plan;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads what tells what kind of thing a query is, in any language, by cues that are data. Time is linear in its
/// length.
final class ReadTraits implements Function<MaskedText, ReadQuery> {

    private static final String QUESTION_MARKS = "?？؟⁇՞፧⸮";
    private static final char GREEK_QUESTION_MARK = ';';

    private final CueWords cues;

    ReadTraits(CueWords cues) {
        this.cues = cues;
    }

    @Override
    public ReadQuery apply(MaskedText query) {
        var text = query.value();
        var words = Words.of(text);
        var identifiers = identifiers(query, words);
        var quoted = Quotes.in(query);
        var traits =
                new Traits(cue(text, words), words.count(), words.spans().size(), identifiers.size(), quoted.size());
        return new ReadQuery(traits, quoted, identifiers);
    }

    private Optional<QueryClass> cue(String text, Words words) {
        var folded = Folded.of(text);
        if (words.spans().isEmpty() || cues.smallTalk().areAllOf(folded)) {
            return Optional.of(QueryClass.OUT_OF_SCOPE);
        }
        if (cues.comparison().endOfFirst(folded, folded.length()) > 0) {
            return Optional.of(QueryClass.COMPARISON);
        }
        return isAsked(text, folded) ? Optional.of(QueryClass.QUESTION) : Optional.empty();
    }

    private boolean isAsked(String text, String folded) {
        return hasQuestionMark(text) || cues.question().endOfFirst(folded, beginning(folded)) > 0;
    }

    /// A question word at the beginning asks; one in the middle may be a part of anything. Scripts without spaces put
    /// it where the answer goes.
    private int beginning(String folded) {
        if (folded.codePoints().anyMatch(Words::isUnspaced)) {
            return folded.length();
        }
        var spaces = 0;
        for (var i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == ' ' && ++spaces == cues.wordsOfBeginning()) {
                return i;
            }
        }
        return folded.length();
    }

    private static boolean hasQuestionMark(String text) {
        var stripped = text.strip();
        var last = stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
        return QUESTION_MARKS.indexOf(last) >= 0
                || stripped.indexOf('¿') >= 0
                || stripped.indexOf('՞') >= 0
                || last == GREEK_QUESTION_MARK && isGreek(stripped);
    }

    private static boolean isGreek(String text) {
        return text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.GREEK);
    }

    private static List<MaskedText> identifiers(MaskedText query, Words words) {
        var text = query.value();
        return words.spans().stream()
                .filter(span -> !isMask(text, span) && Identifiers.isOne(span.of(text)))
                .map(span -> query.part(span.from(), span.until()))
                .toList();
    }

    /// What stands for something masked, `[US_SSN]`, names a type and not a thing.
    private static boolean isMask(String text, Words.Span span) {
        return span.from() > 0
                && text.charAt(span.from() - 1) == '['
                && span.until() < text.length()
                && text.charAt(span.until()) == ']';
    }
}
