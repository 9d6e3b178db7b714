package dev.millrace.search.answer;

import dev.millrace.core.error.Violation;
import dev.millrace.core.text.Words;
import java.util.List;

/// Holds one text of an answer against what it may rest on.
final class TextCheck {

    private final Instructions instructions;
    private final double leastSupport;

    TextCheck(AnswerPrompt prompt) {
        instructions =
                new Instructions(prompt.instructions().value(), prompt.rules().leakedWords());
        leastSupport = prompt.rules().leastSupport();
    }

    void check(String path, String text, Grounds grounds, List<Violation> problems) {
        if (!Links.in(text).stream().allMatch(grounds::say)) {
            problems.add(new Violation(
                    path, "holds a link, an address or markup that no source cited for it holds; leave it out"));
        }
        if (instructions.occurIn(text)) {
            problems.add(new Violation(path, "repeats the instructions; answer from the sources alone"));
        }
        if (Words.of(text).partIn(grounds.words()) < leastSupport) {
            problems.add(new Violation(path, "says what the sources cited for it do not; keep to their words"));
        }
        if (!Numbers.of(text).allIn(grounds.numbers())) {
            problems.add(
                    new Violation(path, "holds a number that no source cited for it holds; copy numbers as they are"));
        }
    }
}
