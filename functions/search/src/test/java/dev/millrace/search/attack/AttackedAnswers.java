package dev.millrace.search.attack;

import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.language.LanguageModel;
import dev.millrace.search.Masker;
import dev.millrace.search.answer.AnswerQuestion;
import dev.millrace.search.answer.AnswerQuestion.Speakers;
import dev.millrace.search.answer.AnswerRecords;
import dev.millrace.search.answer.CaseArchive;
import dev.millrace.search.answer.Prompts;
import dev.millrace.search.answer.json.CaseFile;
import dev.millrace.search.answer.json.JsonEnvelopes;
import dev.millrace.search.answer.json.MaskedJson;
import dev.millrace.search.answer.json.PromptFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/// The use case as it is shipped, prompt included, but for the masker, with another model and other documents.
final class AttackedAnswers {

    /// Finds nothing to mask: what holds attacks off does not depend on it.
    static final Masker MASKER = raw -> MaskedText.alreadyMasked(raw.value());
    static final Prompts PROMPTS = new ReadOnce(new PromptFolder(Path.of("../../layers/policies/prompts"), "answer"));

    private static final JsonEnvelopes ENVELOPES = new JsonEnvelopes();

    private AttackedAnswers() {}

    static AnswerQuestion with(AttackedLibrary library, LanguageModel model) {
        var clock = Clock.fixed(AttackedLibrary.NOW, ZoneOffset.UTC);
        var ledger = new Ledger(new InMemoryLedgerStore(), clock, _ -> {});
        return new AnswerQuestion(
                library,
                PROMPTS,
                new Speakers(model, model, Duration.ofSeconds(30)),
                new MaskedJson(MASKER, "standard:1@00"),
                ENVELOPES,
                new AnswerRecords(new CaseArchive(new InMemoryBuckets().open("lake"), new CaseFile()), ledger),
                Tracer.none(),
                clock);
    }
}
