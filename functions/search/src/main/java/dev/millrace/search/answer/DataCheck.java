package dev.millrace.search.answer;

import dev.millrace.core.error.Violation;
import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds what is to fulfil the caller's schema against the sources that the claims cite.
///
/// What stands in the schema itself, names and constants, is the caller's own.
final class DataCheck {

    private final Inquiry inquiry;
    private final AnswerRules rules;
    private final TextCheck texts;

    DataCheck(Inquiry inquiry, AnswerPrompt prompt) {
        this.inquiry = inquiry;
        rules = prompt.rules();
        texts = new TextCheck(prompt);
    }

    void check(Envelope envelope, List<Claim> claims, List<Violation> problems) {
        if (inquiry.schema().isPresent() && envelope.data().isEmpty()) {
            problems.add(new Violation("$.data", "is required: it must fulfil its schema"));
        }
        envelope.data().ifPresent(data -> new Visit(grounds(claims), problems).value("$.data", data));
    }

    private Grounds grounds(List<Claim> claims) {
        var cited = claims.stream().flatMap(claim -> claim.citations().stream()).toList();
        var own = inquiry.schema().map(CallerSchema::text).orElse("");
        return Grounds.of(
                inquiry.evidence().stream()
                        .filter(chunk -> cited.contains(chunk.chunkId()))
                        .toList(),
                inquiry.question().value() + "\n" + own);
    }

    private final class Visit {

        private final Grounds grounds;
        private final List<Violation> problems;
        private int values;

        Visit(Grounds grounds, List<Violation> problems) {
            this.grounds = grounds;
            this.problems = problems;
        }

        void value(String path, @Nullable Object value) {
            values++;
            if (values == rules.mostData() + 1) {
                problems.add(new Violation("$.data", "has more than %d values".formatted(rules.mostData())));
            }
            switch (value) {
                case Map<?, ?> object ->
                    object.forEach((key, part) -> {
                        text(path, key.toString());
                        value(path + "[*]", part);
                    });
                case List<?> list -> list.forEach(part -> value(path + "[*]", part));
                case MaskedText text -> text(path, text.value());
                case null, default -> {}
            }
        }

        private void text(String path, String text) {
            if (text.length() > rules.longestData()) {
                problems.add(
                        new Violation(path, "holds a text of more than %d characters".formatted(rules.longestData())));
            } else {
                texts.check(path, text, grounds, problems);
            }
        }
    }
}
