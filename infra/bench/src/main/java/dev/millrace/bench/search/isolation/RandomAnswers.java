package dev.millrace.bench.search.isolation;

import dev.millrace.bench.shipped.NothingKept;
import dev.millrace.bench.shipped.NothingRecorded;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.search.PrepareRetrieval;
import dev.millrace.search.answer.Answer;
import dev.millrace.search.answer.AnswerListener;
import dev.millrace.search.answer.AnswerQuestion;
import dev.millrace.search.answer.AnswerQuestion.Speakers;
import dev.millrace.search.answer.AnswerRecords;
import dev.millrace.search.answer.Claim;
import dev.millrace.search.answer.OutputMasking;
import dev.millrace.search.answer.Prompts;
import dev.millrace.search.answer.Question;
import dev.millrace.search.answer.json.JsonEnvelopes;
import dev.millrace.search.answer.json.MaskedJson;
import dev.millrace.search.evidence.GatherEvidence;
import dev.millrace.search.ledger.AnswerReplayer;
import dev.millrace.search.scope.SearchScope;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Questions of random readers, answered by the shipped code with the answerer that is embedded: looks at every chunk
/// that is read to answer from, at every text that the answerer is given, and at all that comes out.
///
/// Nothing is masked and nothing is kept: what an answer is drawn from does not depend on it.
final class RandomAnswers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final GatherEvidence evidence;
    private final Findings findings;
    private final Prompts prompts;
    private final JsonEnvelopes envelopes = new JsonEnvelopes();
    private final OutputMasking masking =
            new MaskedJson(raw -> MaskedText.alreadyMasked(raw.value()), "none:0@000000000000");
    private final AnswerRecords records = new AnswerRecords(
            AnswerReplayer.archive(new NothingKept()), new Ledger(new NothingRecorded(), Clock.systemUTC(), _ -> {}));

    RandomAnswers(PrepareRetrieval prepare, WatchedKnowledge knowledge, Path policies) {
        evidence = new GatherEvidence(prepare, knowledge);
        findings = knowledge.findings();
        prompts = AnswerReplayer.prompts(policies);
    }

    void one(RandomReader reader) {
        var scope = reader.scope();
        var question = new Question(
                UUID.randomUUID().toString(),
                reader.query(),
                scope,
                Optional.empty(),
                1 + reader.below(Question.MOST_SOURCES));
        var model = new WatchedModel(scope, findings);
        var answer = new AnswerQuestion(
                        evidence,
                        prompts,
                        new Speakers(model, model, PATIENCE),
                        masking,
                        envelopes,
                        records,
                        Tracer.none(),
                        Clock.systemUTC())
                .apply(question, new Watch(scope));
        look(answer, scope);
    }

    private void look(Answer answer, SearchScope scope) {
        answer.sources().forEach(source -> findings.seen(scope, source.chunkId()));
        answer.claims().forEach(claim -> {
            claim.citations().forEach(id -> findings.seen(scope, id));
            findings.read(scope, claim.text().value());
        });
        findings.answered(answer.answered());
    }

    private final class Watch implements AnswerListener {

        private final SearchScope scope;

        Watch(SearchScope scope) {
            this.scope = scope;
        }

        @Override
        public void retrieved(List<Retrieved> chunks) {
            chunks.forEach(chunk -> findings.seen(scope, chunk.chunkId()));
        }

        @Override
        public void writing(String model, int characters) {
            // A count names no chunk.
        }

        @Override
        public void claimed(Claim claim) {
            claim.citations().forEach(id -> findings.seen(scope, id));
        }
    }
}
