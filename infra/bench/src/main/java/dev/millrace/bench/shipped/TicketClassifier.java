package dev.millrace.bench.shipped;

import dev.millrace.core.domain.ObjectPointer;
import dev.millrace.core.domain.TenantId;
import dev.millrace.core.env.Environment;
import dev.millrace.core.json.Json;
import dev.millrace.core.text.MaskedText;
import dev.millrace.core.trace.Tracer;
import dev.millrace.models.Embedders;
import dev.millrace.triage.classify.Classification;
import dev.millrace.triage.classify.ClassifyRequest;
import dev.millrace.triage.classify.ClassifyTicket;
import dev.millrace.triage.classify.GatherEvidence;
import dev.millrace.triage.classify.Opinion;
import dev.millrace.triage.classify.TicketTexts;
import dev.millrace.triage.classify.json.JsonRules;
import dev.millrace.triage.classify.opensearch.OpenSearchTickets;
import dev.millrace.triage.classify.past.Labelling;
import dev.millrace.triage.classify.past.PastTicket;
import dev.millrace.triage.ticket.Labels;
import dev.millrace.triage.ticket.Level;
import dev.millrace.triage.ticket.MaskedTicket;
import dev.millrace.triage.ticket.TicketId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Classifies tickets by the code of `classifyTicket`, with its rules, embedder and index; masking and the ledger are
/// left out.
///
/// First it makes every line of a file an example; then, for each line of standard input, it prints what it is
/// classified as, how surely, and in how many milliseconds.
public final class TicketClassifier {

    private static final TenantId TENANT = new TenantId("acme");
    private static final ObjectPointer ANY = new ObjectPointer("bench", "ticket");
    private static final int MOST_AT_ONCE = 200;

    private final TicketTexts texts;
    private final OpenSearchTickets past;
    private final OneTicket tickets = new OneTicket();
    private final ClassifyTicket classify;

    private TicketClassifier(Environment environment, Path policies) {
        texts = new TicketTexts(Embedders.of(environment)::chosen);
        past = OpenSearchTickets.from(environment);
        classify = new ClassifyTicket(
                tickets,
                texts,
                new GatherEvidence(past),
                JsonRules.in(policies),
                Opinion.none(),
                new UnrecordedClassifications(),
                Tracer.none());
    }

    /// @param arguments the URL of OpenSearch; the folder of the policies; the file of examples
    public static void main(String[] arguments) throws IOException {
        var environment = new Environment(Map.of("SEARCH_ENDPOINT", arguments[0], "SEARCH_ENGINE", "lucene"));
        var classifier = new TicketClassifier(environment, Path.of(arguments[1]));
        classifier.learn(Path.of(arguments[2]));
        System.out.println("READY");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            System.out.println(
                    classifier.answer(Json.mapper().readTree(line).path("text").asString()));
        }
    }

    private void learn(Path examples) throws IOException {
        var batch = new ArrayList<PastTicket>();
        var count = 0;
        for (var line : Files.readAllLines(examples)) {
            batch.add(example(Json.mapper().readTree(line), "example-" + count++));
            if (batch.size() == MOST_AT_ONCE) {
                past.load(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            past.load(batch);
        }
    }

    private PastTicket example(JsonNode line, String key) {
        var labels = new Labels(line.path("label").asString(), Level.MEDIUM, Level.MEDIUM, "all");
        var said = new Labelling(labels, Labelling.Source.ASKED, Instant.EPOCH);
        var ticket = ticket(line.path("text").asString(), key);
        return PastTicket.of(ticket.id(), TENANT, texts.of(ticket)).labelled(said);
    }

    private static MaskedTicket ticket(String text, String key) {
        var nothing = MaskedText.alreadyMasked("");
        return new MaskedTicket(
                TicketId.of(TENANT, "bench", key),
                TENANT,
                "bench",
                key,
                nothing,
                MaskedText.alreadyMasked(text),
                nothing,
                Optional.empty(),
                Instant.EPOCH,
                "none");
    }

    private String answer(String text) {
        tickets.write(ticket(text, "new"));
        var id = TicketId.of(TENANT, "bench", "new").value();
        var began = System.nanoTime();
        var classified = classify.apply(new ClassifyRequest(TENANT, id, "event", ANY));
        var answer = Json.mapper().createObjectNode();
        answer.put("label", label(classified));
        answer.put("confidence", classified.confidence());
        answer.put("milliseconds", (System.nanoTime() - began) / 1e6);
        return answer.toString();
    }

    private static String label(Classification classified) {
        return classified.labels().map(Labels::category).orElse("");
    }
}
