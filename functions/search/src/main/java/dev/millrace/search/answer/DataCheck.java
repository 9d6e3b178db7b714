package dev.millrace.search.answer;

import dev.millrace.core.error.Violation;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.Sentences;
import dev.millrace.search.evidence.EvidenceChunk;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Holds what is to fulfil the caller's schema against the claims: no text in it may say what no claim quotes.
///
/// What stands in the schema itself, names and constants, is the caller's own. Whether something is true or false, a
/// model says in its own right.
final class DataCheck {

    private final Inquiry inquiry;
    private final AnswerRules rules;
    private final TextCheck texts;

    DataCheck(Inquiry inquiry, AnswerPrompt prompt, TextCheck texts) {
        this.inquiry = inquiry;
        rules = prompt.rules();
        this.texts = texts;
    }

    void check(Envelope envelope, List<Claim> claims, List<Violation> problems) {
        if (inquiry.schema().isPresent() && envelope.data().isEmpty()) {
            problems.add(new Violation("$.data", "is required: it must fulfil its schema"));
        }
        envelope.data().ifPresent(data -> new Visit(claims, problems).value("$.data", data));
    }

    private List<EvidenceChunk> cited(List<Claim> claims) {
        var cited = claims.stream().flatMap(claim -> claim.citations().stream()).toList();
        return inquiry.evidence().stream()
                .filter(chunk -> cited.contains(chunk.chunkId()))
                .toList();
    }

    private final class Visit {

        private final List<Violation> problems;
        private final String schema;
        private final Grounds grounds;
        private final List<Quotable> sources;
        private int values;

        Visit(List<Claim> claims, List<Violation> problems) {
            this.problems = problems;
            schema = inquiry.schema().map(CallerSchema::text).orElse("");
            var cited = cited(claims);
            grounds = Grounds.of(cited, inquiry.question().value() + "\n" + schema);
            sources = cited.stream()
                    .map(chunk -> new Quotable(chunk.text().value()))
                    .toList();
        }

        void value(String path, @Nullable Object value) {
            values++;
            if (values == rules.mostData() + 1) {
                problems.add(new Violation("$.data", "has more than %d values".formatted(rules.mostData())));
            }
            switch (value) {
                case Map<?, ?> object ->
                    object.forEach((key, part) -> {
                        name(path, key.toString());
                        value(path + "[*]", part);
                    });
                case List<?> list -> list.forEach(part -> value(path + "[*]", part));
                case MaskedText text -> text(path, text.value());
                case Number number -> number(path, number);
                case null, default -> {}
            }
        }

        private void name(String path, String name) {
            if (!isOfSchema(name) && !(schema.contains("Properties\":{") && isQuoted(name))) {
                problems.add(new Violation(path, "has a field that the schema does not name; leave it out"));
            }
        }

        private void text(String path, String text) {
            if (text.length() > rules.longestData()) {
                problems.add(
                        new Violation(path, "holds a text of more than %d characters".formatted(rules.longestData())));
            } else if (rules.ownWords()) {
                texts.check(path, text, grounds, problems);
            } else if (!isOfSchema(text) && !isQuoted(text)) {
                problems.add(new Violation(path, "holds a text that no source says which a claim cites; copy it"));
            }
        }

        private void number(String path, Number number) {
            if (!Numbers.of(new BigDecimal(number.toString()).toPlainString()).allIn(grounds.numbers())) {
                problems.add(new Violation(path, "is a number that no source says which a claim cites"));
            }
        }

        private boolean isQuoted(String text) {
            return text.isBlank() || sources.stream().anyMatch(it -> it.hasPhrase(text)) || isMadeOfQuotations(text);
        }

        private boolean isMadeOfQuotations(String text) {
            return Sentences.of(text).stream()
                    .allMatch(sentence -> sources.stream().anyMatch(it -> it.hasPhrase(sentence)));
        }

        private boolean isOfSchema(String text) {
            return schema.contains(new String(Json.write(text), StandardCharsets.UTF_8));
        }
    }
}
