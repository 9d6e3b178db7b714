package dev.millrace.language;

import dev.millrace.core.text.MaskedText;
import java.util.List;
import java.util.Optional;

/// Prompts for tests.
public final class Prompts {

    /// What a completion must look like.
    public static final String SCHEMA = """
            {"type":"object","properties":{"answer":{"type":"string"}},"required":["answer"]}""";

    private Prompts() {}

    /// A question with one source.
    public static Prompt question() {
        return with(new Source("s1", text("Invoices are paid within 30 days.")));
    }

    /// A question with these sources.
    public static Prompt with(Source... sources) {
        return new Prompt(
                "answer:1@00",
                text("Answer from the sources alone."),
                text("When are invoices paid?"),
                List.of(sources),
                SCHEMA,
                800,
                Optional.empty());
    }

    public static MaskedText text(String value) {
        return MaskedText.alreadyMasked(value);
    }
}
