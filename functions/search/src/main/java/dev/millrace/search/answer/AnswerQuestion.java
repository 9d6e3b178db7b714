package dev.millrace.search.answer;

import dev.millrace.core.text.MaskedText;
import dev.millrace.core.text.RawText;
import dev.millrace.core.trace.Attribute;
import dev.millrace.core.trace.Span;
import dev.millrace.core.trace.Tracer;
import dev.millrace.language.LanguageModel;
import dev.millrace.search.answer.AnswerListener.Retrieved;
import dev.millrace.search.answer.Exchange.Said;
import dev.millrace.search.evidence.Evidence;
import dev.millrace.search.evidence.EvidenceChunk;
import dev.millrace.search.evidence.EvidenceRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// Answers a question from what its reader may see, citing a chunk for every claim, or says why not.
///
/// What the index and the model give is data. It decides neither who may see what, nor what an answer looks like,
/// nor what is done; a model can only write, and what it writes counts if it holds against its sources. Answer and
/// grounds are on record before anybody reads the answer. A request that comes again gets the answer that it got.
public final class AnswerQuestion implements Function<Question, Answer> {

    private final Function<EvidenceRequest, Evidence> gather;
    private final Prompts prompts;
    private final Speakers speakers;
    private final OutputMasking masking;
    private final Envelopes envelopes;
    private final AnswerRecords records;
    private final Tracer tracer;
    private final InstantSource clock;

    /// @param gather finds evidence within a scope
    public AnswerQuestion(
            Function<EvidenceRequest, Evidence> gather,
            Prompts prompts,
            Speakers speakers,
            OutputMasking masking,
            Envelopes envelopes,
            AnswerRecords records,
            Tracer tracer,
            InstantSource clock) {
        this.gather = gather;
        this.prompts = prompts;
        this.speakers = speakers;
        this.masking = masking;
        this.envelopes = envelopes;
        this.records = records;
        this.tracer = tracer;
        this.clock = clock;
    }

    /// Who answers.
    ///
    /// @param substitute answers when the model cannot be heard
    /// @param patience for the model, all attempts together
    public record Speakers(LanguageModel model, LanguageModel substitute, Duration patience) {}

    @Override
    public Answer apply(Question question) {
        return apply(question, AnswerListener.none());
    }

    /// The same, for somebody who reads along.
    public Answer apply(Question question, AnswerListener listener) {
        try (var span = tracer.span("answerQuestion")) {
            var prompt = prompts.inForce();
            var inquiry = inquiry(question, span);
            listener.retrieved(
                    inquiry.evidence().stream().map(AnswerQuestion::retrieved).toList());
            var kept = records.keep(settle(inquiry, prompt, listener));
            describe(span, kept);
            kept.answer().claims().forEach(listener::claimed);
            return kept.answer();
        }
    }

    private AnswerCase settle(Inquiry inquiry, AnswerPrompt prompt, AnswerListener listener) {
        var most = prompt.rules().mostOutput();
        var model = new AskedModel(listener.along(speakers.model()), masking, most, speakers.patience(), clock);
        var substitute =
                new AskedModel(listener.along(speakers.substitute()), masking, most, speakers.patience(), clock);
        var settled = new Deliberation(inquiry, prompt, envelopes, model, substitute).settle();
        return new AnswerCase(
                inquiry, prompt.route(), masking.policy(), settled.exchanges(), settled.strength(), settled.answer());
    }

    private Inquiry inquiry(Question question, Span span) {
        var began = clock.instant();
        var evidence = gather.apply(new EvidenceRequest(question.text(), question.scope()));
        span.attribute(
                Attribute.RETRIEVAL_LATENCY_MS,
                Duration.between(began, clock.instant()).toMillis());
        var scope = question.scope();
        return new Inquiry(
                question.decisionId(),
                question.requestId(),
                scope.tenant(),
                scope.clearance(),
                scope.asOf(),
                question.text(),
                question.schema(),
                sources(evidence, question.sources()),
                Retrieval.of(evidence));
    }

    private List<EvidenceChunk> sources(Evidence evidence, int most) {
        return evidence.chunks().stream().limit(most).map(this::maskedAgain).toList();
    }

    private static Retrieved retrieved(EvidenceChunk chunk) {
        return new Retrieved(chunk.chunkId(), chunk.documentId(), chunk.title(), chunk.version());
    }

    /// The index holds masked text; what policies have learned since is masked here.
    private EvidenceChunk maskedAgain(EvidenceChunk chunk) {
        return new EvidenceChunk(
                chunk.chunkId(),
                chunk.documentId(),
                chunk.chunk(),
                chunk.title().map(this::again),
                again(chunk.text()),
                chunk.score(),
                chunk.similarity(),
                chunk.wordScore(),
                chunk.tier(),
                chunk.version());
    }

    private MaskedText again(MaskedText text) {
        return masking.mask(new RawText(text.value()));
    }

    private static void describe(Span span, AnswerCase answered) {
        span.attribute(Attribute.TENANT_ID, answered.inquiry().tenant())
                .attribute(Attribute.DECISION_ID, answered.inquiry().decisionId())
                .attribute(Attribute.DECISION_CONFIDENCE, answered.strength())
                .attribute(Attribute.PROMPT_ROUTE, answered.route())
                .attribute(
                        Attribute.EMBEDDING_VERSION,
                        answered.inquiry().retrieval().embeddingVersion());
        answered.exchanges().forEach(exchange -> describe(span, exchange));
    }

    private static void describe(Span span, Exchange exchange) {
        span.attribute(Attribute.LLM_PROVIDER, exchange.provider()).attribute(Attribute.LLM_MODEL, exchange.model());
        if (exchange.heard() instanceof Said said) {
            span.attribute(Attribute.PROMPT_TOKENS, said.promptTokens())
                    .attribute(Attribute.COMPLETION_TOKENS, said.completionTokens());
        }
    }
}
