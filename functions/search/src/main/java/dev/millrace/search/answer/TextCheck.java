package dev.millrace.search.answer;

import dev.millrace.core.error.Violation;
import dev.millrace.core.text.Words;
import java.util.List;
import java.util.Optional;

/// Holds one text of an answer against what it may rest on.
final class TextCheck {

    private final AnswerPrompt prompt;
    private Optional<Instructions> instructions = Optional.empty();

    TextCheck(AnswerPrompt prompt) {
        this.prompt = prompt;
    }

    void check(String path, String text, Grounds grounds, List<Violation> problems) {
        if (!Links.in(text).stream().allMatch(grounds::say)) {
            problems.add(new Violation(
                    path, "holds a link, an address or markup that no source cited for it holds; leave it out"));
        }
        if (instructions().occurIn(text)) {
            problems.add(new Violation(path, "repeats the instructions; answer from the sources alone"));
        }
        if (Words.of(text).partIn(grounds.words()) < prompt.rules().leastSupport()) {
            problems.add(new Violation(path, "says what the sources cited for it do not; keep to their words"));
        }
        if (!Numbers.of(text).allIn(grounds.numbers())) {
            problems.add(
                    new Violation(path, "holds a number that no source cited for it holds; copy numbers as they are"));
        }
    }

    /// Taken apart once, and only for a model that may use its own words.
    private Instructions instructions() {
        var known = instructions.orElseGet(() ->
                new Instructions(prompt.instructions().value(), prompt.rules().leakedWords()));
        instructions = Optional.of(known);
        return known;
    }
}
