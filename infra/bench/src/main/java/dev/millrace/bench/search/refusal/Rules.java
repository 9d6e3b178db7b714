package dev.millrace.bench.search.refusal;

import java.io.IOException;
import java.nio.file.Path;

/// The rule for vectors of the default embedder, and the one for evidence that was found by words alone.
record Rules(Rule byMeaning, Rule byWords) {

    /// Those in force.
    static Rules shipped(Path home) throws IOException {
        return new Rules(Rule.shipped(home, "bge-small-en-v1.5-q"), Rule.shipped(home, "*"));
    }

    double strength(Asked asked) {
        return of(asked).strength(asked);
    }

    boolean answers(Asked asked) {
        return of(asked).answers(asked);
    }

    /// The same for all, as with an embedder that no rule is for.
    Rules wordsAlone() {
        return new Rules(byWords, byWords);
    }

    private Rule of(Asked asked) {
        return asked.similarity() == 0 ? byWords : byMeaning;
    }
}
