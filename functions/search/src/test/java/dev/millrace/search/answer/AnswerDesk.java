package dev.millrace.search.answer;

import dev.millrace.core.domain.DocumentId;
import dev.millrace.core.domain.SecurityTier;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.InMemoryLedgerStore;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.ledger.LedgerRecord;
import dev.millrace.core.store.InMemoryBuckets;
import dev.millrace.core.store.ObjectStore;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.language.Completion;
import dev.millrace.language.LanguageModel;
import dev.millrace.language.Prompt;
import dev.millrace.language.ScriptedModel;
import dev.millrace.language.Stop;
import dev.millrace.search.Plans;
import dev.millrace.search.answer.AnswerQuestion.Speakers;
import dev.millrace.search.answer.json.CaseFile;
import dev.millrace.search.answer.json.JsonEnvelopes;
import dev.millrace.search.answer.json.MaskedJson;
import dev.millrace.search.answer.json.PromptFolder;
import dev.millrace.search.answer.schema.CallerSchemas;
import dev.millrace.search.evidence.Evidence;
import dev.millrace.search.evidence.EvidenceChunk;
import dev.millrace.search.scope.Scopes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything that answers need, in memory: documents, a model that says what it is told, a ledger and a lake.
final class AnswerDesk {

    static final TenantId TENANT = new TenantId("acme");
    static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    static final String LEAVE = "Parents may stay at home for sixteen weeks after a birth. Write to HR before.";
    static final Path PROMPTS =
            Path.of("../../layers/policies/prompts").toAbsolutePath().normalize();

    final InMemoryLedgerStore records = new InMemoryLedgerStore();
    final ObjectStore lake = new InMemoryBuckets().open("lake");
    final List<EvidenceChunk> chunks = new ArrayList<>();
    final List<String> degraded = new ArrayList<>();
    LanguageModel model = ScriptedModel.saying("nothing");
    LanguageModel substitute = ScriptedModel.saying("nothing");
    Duration patience = Duration.ofSeconds(5);

    AnswerDesk() {
        chunk("leave", LEAVE, 0.9);
        chunk("canteen", "Lunch is served from noon until two. See https://canteen.example.com/menu for more.", 0.8);
    }

    AnswerDesk chunk(String document, String text, double similarity) {
        chunks.add(new EvidenceChunk(
                "acme/" + document + "@3#0",
                new DocumentId(document),
                0,
                Optional.of(MaskedText.alreadyMasked("About " + document)),
                MaskedText.alreadyMasked(text),
                similarity,
                similarity,
                3.5,
                SecurityTier.INTERNAL,
                3));
        return this;
    }

    /// A model that says one thing after the other, and the last one again and again.
    AnswerDesk saying(String... outputs) {
        Iterator<String> next = Arrays.asList(outputs).iterator();
        var last = outputs[outputs.length - 1];
        return heard(_ -> new Completion(next.hasNext() ? next.next() : last, Stop.COMPLETE, 100, 20));
    }

    AnswerDesk heard(Function<Prompt, Completion> script) {
        model = new ScriptedModel(script);
        return this;
    }

    Answer ask(String question) {
        return ask("request-1", question, Optional.empty());
    }

    Answer ask(String question, String schema) {
        return ask("request-1", question, Optional.of(schema));
    }

    Answer ask(String requestId, String question, Optional<String> schema) {
        return useCase().apply(question(requestId, question, schema));
    }

    Answer ask(String question, AnswerListener listener) {
        return useCase().apply(question("request-1", question, Optional.empty()), listener);
    }

    private static Question question(String requestId, String question, Optional<String> schema) {
        return new Question(
                requestId,
                MaskedText.alreadyMasked(question),
                Scopes.of(TENANT, SecurityTier.INTERNAL, NOW),
                schema.map(Json::object).map(CallerSchemas::read),
                8);
    }

    AnswerQuestion useCase() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new AnswerQuestion(
                _ -> evidence(),
                new PromptFolder(PROMPTS, "answer"),
                new Speakers(model, substitute, patience),
                new MaskedJson(
                        raw -> MaskedText.alreadyMasked(raw.value().replace("ada@example.com", "[EMAIL_ADDRESS]")),
                        "standard:1@00"),
                new JsonEnvelopes(),
                new AnswerRecords(archive(), new Ledger(records, clock, _ -> {})),
                Tracer.none(),
                clock);
    }

    CaseArchive archive() {
        return new CaseArchive(lake, new CaseFile());
    }

    List<Prompt> prompts() {
        return ((ScriptedModel) model).prompts();
    }

    LedgerRecord record() {
        return records.read("answer/acme", 1, 10).getFirst().record().orElseThrow();
    }

    String replayed() {
        return replayed(record().decision().versions());
    }

    String replayed(Map<String, String> versions) {
        return new ReplayAnswer(new PromptFolder(PROMPTS, "answer"), new JsonEnvelopes(), archive())
                .outcome(record(), versions);
    }

    private Evidence evidence() {
        return new Evidence(chunks, Plans.even(), "knowledge-v2-test", "bge-small-en-v1.5-q", degraded);
    }
}
