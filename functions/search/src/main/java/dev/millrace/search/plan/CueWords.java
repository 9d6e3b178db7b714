package dev.millrace.search.plan;

import java.util.List;

/// What a classifier goes by.
///
/// @param smallTalk greetings and thanks, which no document answers
/// @param wordsOfBeginning among how many first words a question word asks
/// @param leastIdentifiers the share of identifiers among the words that makes a query one
/// @param mostKeywords as many words as keywords have; more are a sentence
public record CueWords(
        Cues smallTalk,
        Cues comparison,
        Cues question,
        int wordsOfBeginning,
        double leastIdentifiers,
        int mostKeywords) {

    /// From words as people write them.
    public static CueWords of(
            List<String> smallTalk,
            List<String> comparison,
            List<String> question,
            int wordsOfBeginning,
            double leastIdentifiers,
            int mostKeywords) {
        return new CueWords(
                cues(smallTalk), cues(comparison), cues(question), wordsOfBeginning, leastIdentifiers, mostKeywords);
    }

    /// What kind of thing a query of these traits is.
    QueryClass classOf(Traits traits) {
        return traits.cue().orElseGet(() -> {
            if (traits.identifiers() >= leastIdentifiers * traits.parts()) {
                return QueryClass.IDENTIFIER;
            }
            return traits.words() <= mostKeywords ? QueryClass.KEYWORDS : QueryClass.QUESTION;
        });
    }

    private static Cues cues(List<String> words) {
        return new Cues(words.stream().map(Folded::of).toList());
    }
}
