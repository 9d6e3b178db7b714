package dev.millrace.bench.shipped;

import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.function.HttpCall;
import dev.millrace.core.json.Json;
import dev.millrace.core.ledger.Ledger;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.language.extractive.ExtractiveModel;
import dev.millrace.models.Embedders;
import dev.millrace.search.PrepareRetrieval;
import dev.millrace.search.answer.Answer;
import dev.millrace.search.answer.AnswerQuestion;
import dev.millrace.search.answer.AnswerQuestion.Speakers;
import dev.millrace.search.answer.AnswerRecords;
import dev.millrace.search.answer.EvidenceRule;
import dev.millrace.search.answer.Question;
import dev.millrace.search.answer.json.JsonEnvelopes;
import dev.millrace.search.answer.json.MaskedJson;
import dev.millrace.search.evidence.Evidence;
import dev.millrace.search.evidence.EvidenceChunk;
import dev.millrace.search.evidence.EvidenceRequest;
import dev.millrace.search.evidence.GatherEvidence;
import dev.millrace.search.ledger.AnswerReplayer;
import dev.millrace.search.opensearch.OpenSearchKnowledge;
import dev.millrace.search.plan.yaml.YamlRules;
import dev.millrace.search.scope.Admission;
import dev.millrace.search.scope.SearchScope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// Asks questions by the code of `answerQuestion`, with its evidence and the embedded answerer; nothing is masked,
/// nothing is recorded, and no evidence is too weak.
///
/// For each line of standard input, a question's `id` and `text`, it prints a line with what the rule of evidence
/// looks at, and with the documents that the answer cites.
public final class QuestionAsker {

    private static final TenantId TENANT = new TenantId("acme");
    private static final int SOURCES = 8;

    private final GatherEvidence gather;
    private final AnswerQuestion answers;
    private final SearchScope scope;
    private List<EvidenceChunk> read = List.of();

    private QuestionAsker(Environment environment, Path policies) {
        var clock = Clock.systemUTC();
        var embedder = Embedders.of(environment).chosen();
        gather = new GatherEvidence(
                new PrepareRetrieval(YamlRules.in(policies), new Unrecorded(), () -> embedder),
                OpenSearchKnowledge.from(environment));
        answers = new AnswerQuestion(
                this::gathered,
                new WhateverTheEvidence(AnswerReplayer.prompts(policies)),
                new Speakers(new ExtractiveModel(), new ExtractiveModel(), Duration.ofSeconds(30)),
                new MaskedJson(raw -> MaskedText.alreadyMasked(raw.value()), "none:0@000000000000"),
                new JsonEnvelopes(),
                new AnswerRecords(
                        AnswerReplayer.archive(new NothingKept()), new Ledger(new NothingRecorded(), clock, _ -> {})),
                Tracer.none(),
                clock);
        var claims = Map.of(Admission.TENANT_CLAIM, TENANT.value(), Admission.TIER_CLAIM, "public");
        scope = new Admission(Set.of(TENANT), clock).admit(HttpCall.of("", claims, "bench"), Optional.empty());
    }

    /// @param arguments the URL of OpenSearch; the folder of the policies
    public static void main(String[] arguments) throws IOException {
        var environment = new Environment(Map.of("SEARCH_ENDPOINT", arguments[0]));
        var asker = new QuestionAsker(environment, Path.of(arguments[1]));
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            var question = Json.mapper().readTree(line);
            System.out.println(asker.ask(
                    question.path("id").asString(), question.path("text").asString()));
        }
    }

    private ObjectNode ask(String id, String text) {
        var question = MaskedText.alreadyMasked(text);
        var answer = answers.apply(new Question(id, question, scope, Optional.empty(), SOURCES));
        var line = Json.mapper()
                .createObjectNode()
                .put("id", id)
                .put("similarity", EvidenceRule.similarity(read))
                .put("coverage", EvidenceRule.coverage(question, read));
        var cited = line.putArray("cited");
        citations(answer).forEach(cited::add);
        return line;
    }

    private static List<String> citations(Answer answer) {
        return answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(id -> document(id, answer))
                .toList();
    }

    private static String document(String chunkId, Answer answer) {
        return answer.sources().stream()
                .filter(source -> source.chunkId().equals(chunkId))
                .map(source -> source.documentId().value())
                .findFirst()
                .orElseThrow();
    }

    private Evidence gathered(EvidenceRequest request) {
        var evidence = gather.apply(request);
        read = evidence.chunks().stream().limit(SOURCES).toList();
        return evidence;
    }
}
